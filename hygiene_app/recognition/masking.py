"""Numbers shown so that a person knows them again and nobody else learns them."""

_DOT = "•"


def mask_tail(printed: str, shown: int) -> str:
    """Show so many letters and digits at the start; the rest become dots, layout stays."""
    left = shown
    out = []
    for char in printed.strip():
        if not char.isalnum():
            out.append(char)
        elif left > 0:
            out.append(char)
            left -= 1
        else:
            out.append(_DOT)
    return "".join(out)


def mask_middle(compact: str, head: int, tail: int) -> str:
    """Show the ends of a number in groups of four: "BE71 •••• •••• 1769"."""
    hidden = max(0, len(compact) - head - tail)
    masked = compact[:head] + _DOT * hidden + (compact[len(compact) - tail :] if tail else "")
    return " ".join(masked[i : i + 4] for i in range(0, len(masked), 4))
