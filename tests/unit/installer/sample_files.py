"""Where the made files lie, and the source they are made from."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
POLICIES = ROOT / "installer" / "windows" / "policies"
