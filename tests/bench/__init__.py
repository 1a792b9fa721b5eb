"""The goals of design §9, measured: `python3 dev.py bench`. Figures: docs/performance.md."""
