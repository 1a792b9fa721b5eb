"""Opens an archive without the program: only Python and the package "cryptography" are needed.

    python plain_reader.py ARCHIVE_DIR RECOVERY_CODE OUT_DIR

writes every message as an .eml file. RECOVERY_CODE may also be a file that holds the code. It knows
nothing of the program and is published in docs/formats/archive.md. Sources: C2SP age.md (the age
format, version 1), BIP 173 (Bech32).
"""

import base64
import hashlib
import hmac
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

PREFIX = "AGE-SECRET-KEY-1"
LETTERS = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
DIGITS = str.maketrans(LETTERS, "0123456789ABCDEFGHIJKLMNOPQRSTUV")
CHUNK = 65_536 + 16


class Unreadable(Exception):
    """A code or a file that cannot be opened."""


def identity(code: str) -> X25519PrivateKey:
    """Return the private key that a code (AGE-SECRET-KEY-1…) spells."""
    text = "".join(each for each in code.upper() if each.isalnum() or each == "-")
    if re.fullmatch(f"{PREFIX}[{LETTERS}]{{58}}", text) is None:
        raise Unreadable("this is not a recovery code")
    values = [LETTERS.index(each) for each in text[len(PREFIX) :]]
    human = PREFIX[:-1].lower().encode()
    check = 1
    for value in [*(c >> 5 for c in human), 0, *(c & 31 for c in human), *values]:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for bit, factor in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= factor if top >> bit & 1 else 0
    number = int(text[len(PREFIX) : -6].translate(DIGITS), 32)
    if check != 1 or number & 15:
        raise Unreadable("the recovery code was not typed as it is printed")
    return X25519PrivateKey.from_private_bytes((number >> 4).to_bytes(32, "big"))


def derived(secret: bytes, salt: bytes, info: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA-256."""
    return HKDF(hashes.SHA256(), 32, salt, info).derive(secret)


def from_base64(text: str) -> bytes:
    """Return what canonical Base64 without padding says."""
    data = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    if base64.b64encode(data).decode().rstrip("=") != text:
        raise ValueError
    return data


def file_key(stanza: list[str], key: X25519PrivateKey) -> bytes | None:
    """Return the file key that one stanza of the header holds for this private key."""
    if not stanza[0].startswith("-> X25519 "):
        return None
    share = from_base64(stanza[0].removeprefix("-> X25519 "))
    mine = key.public_key().public_bytes_raw()
    shared = key.exchange(X25519PublicKey.from_public_bytes(share))
    wrap = derived(shared, share + mine, b"age-encryption.org/v1/X25519")
    try:
        return ChaCha20Poly1305(wrap).decrypt(bytes(12), from_base64("".join(stanza[1:])), None)
    except InvalidTag:
        return None


def pieces(sealed: bytes, key: X25519PrivateKey) -> Iterator[bytes]:
    """Yield what an age file holds; all of it is authentic once the last piece has come."""
    match = re.match(rb"age-encryption\.org/v1\n((?:.*\n)+?)--- ([^\n]+)\n", sealed)
    if match is None or len(sealed) < match.end() + 32:
        raise Unreadable("this is not a whole age file")
    try:
        stanzas = re.findall(r"-> .+\n(?:.{64}\n)*.{0,63}\n", match[1].decode("ascii"))
        secrets = [file_key(each.splitlines(), key) for each in stanzas]
        mac = from_base64(match[2].decode("ascii"))
    except ValueError as exc:
        raise Unreadable("the header is damaged") from exc
    secret = next((each for each in secrets if each is not None and len(each) == 16), None)
    if secret is None:
        raise Unreadable("the key does not fit")
    header = sealed[: match.end(1) + 3]
    if not hmac.compare_digest(mac, hmac.digest(derived(secret, b"", b"header"), header, "sha256")):
        raise Unreadable("the header is damaged")
    body = memoryview(sealed)[match.end() + 16 :]
    if len(body) > 16 and len(body) % CHUNK == 16:
        raise Unreadable("the content is damaged")
    cipher = ChaCha20Poly1305(derived(secret, sealed[match.end() : match.end() + 16], b"payload"))
    try:
        for number, at in enumerate(range(0, len(body), CHUNK)):
            nonce = number.to_bytes(11, "big") + bytes([at + CHUNK >= len(body)])
            yield cipher.decrypt(nonce, body[at : at + CHUNK], None)
    except InvalidTag as exc:
        raise Unreadable("the content is damaged or cut short") from exc


def listed(archive: Path, code: X25519PrivateKey) -> tuple[dict[str, tuple[str, str]], int]:
    """Return, by id, the key and the SHA-256 of every message; and how many files did not open."""
    kept: dict[str, tuple[str, str]] = {}
    gone, failed = set(), 0
    for path in sorted((archive / "ledger").glob("*.age")):
        try:
            text = b"".join(pieces(path.read_bytes(), code)).decode("ascii").replace("\n#+", "")
        except (OSError, Unreadable) as exc:
            failed += 1
            sys.stderr.write(f"{path.name}: {exc}\n")
            continue
        for line, key in re.findall(r"^# (\{.*)\n(?=(.*))", text, re.MULTILINE):
            told = json.loads(line)
            if "shredded" in told:
                gone.add(told["shredded"])
            elif re.fullmatch("[0-9a-f]{32}", told.get("id", "")):
                kept[told["id"]] = (key, told["sha256"])
    return {name: value for name, value in kept.items() if name not in gone}, failed


def main(archive: Path, code: str, out: Path) -> int:
    """Write every message; return how many files could not be opened."""
    text = Path(code).read_text("ascii") if code.endswith(".txt") else code
    messages, failed = listed(archive, identity(text))
    out.mkdir(parents=True, exist_ok=True)
    for name, (key, digest) in messages.items():
        try:
            sealed = (archive / "objects" / name[:2] / f"{name}.age").read_bytes()
            message = b"".join(pieces(sealed, identity(key)))
            if hashlib.sha256(message).hexdigest() != digest:
                raise Unreadable("this is another message")
            (out / f"{name}.eml").write_bytes(message)
        except (OSError, Unreadable) as exc:
            failed += 1
            sys.stderr.write(f"{name}: {exc}\n")
    sys.stdout.write(f"{len(messages)} messages listed, {failed} files could not be opened\n")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])) else 0)
