"""Presidio's pattern recognisers over texts from standard input; run by an interpreter that has it.

Prints the seconds of processor time. No language model: a blank tokeniser feeds the context words.
"""

import json
import logging
import sys
import time


def main() -> int:
    """Analyse a JSON list of texts, once to warm up and once to measure."""
    # not a dependency of ours: only there where somebody compares
    import spacy  # type: ignore[import-not-found]  # see above
    from presidio_analyzer import (  # type: ignore[import-not-found]  # see above
        AnalyzerEngine,
        PatternRecognizer,
        RecognizerRegistry,
        predefined_recognizers,
    )
    from presidio_analyzer.nlp_engine import (  # type: ignore[import-not-found]  # see above
        SpacyNlpEngine,
    )

    logging.disable(logging.CRITICAL)
    words = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "en"}])
    words.nlp = {"en": spacy.blank("en")}
    kinds = [getattr(predefined_recognizers, name) for name in predefined_recognizers.__all__]
    chosen = [
        kind(supported_language="en")
        for kind in kinds
        if isinstance(kind, type) and issubclass(kind, PatternRecognizer)
    ]
    registry = RecognizerRegistry(recognizers=chosen, supported_languages=["en"])
    sys.stderr.write(f"{len(chosen)} pattern recognisers\n")
    engine = AnalyzerEngine(registry=registry, nlp_engine=words, supported_languages=["en"])
    texts = json.load(sys.stdin)
    engine.analyze(texts[0], language="en")
    begun = time.process_time()
    for text in texts:
        engine.analyze(text, language="en")
    sys.stdout.write(f"{time.process_time() - begun}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
