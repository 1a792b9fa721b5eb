"""Turns plain letters into the HTML that mail programs make of them."""

from collections.abc import Sequence
from html import escape

from hygiene_app.demo.mime import Client

_FONTS = {
    Client.OUTLOOK: "font-family:Calibri,sans-serif;font-size:11pt",
    Client.APPLE: "font-family:Helvetica;font-size:12px",
    Client.WEBMAIL: "font-family:Arial,sans-serif;font-size:small",
    Client.THUNDERBIRD: "",
}


def _paragraph(text: str) -> str:
    return "<p>" + escape(text, quote=False).replace("\n", "<br>\n") + "</p>"


def letter_html(
    text: str, quoted: str, client: Client, *, signature: Sequence[str] = (), picture: str = ""
) -> str:
    """Return a letter with its signature, the sign of the company, and what it answers to."""
    parts = [_paragraph(block) for block in text.split("\n\n")]
    if signature:
        regards, name, *rest = (escape(line, quote=False) for line in signature)
        lines = "<br>\n".join(rest)
        parts.append(f"<p>{regards}</p>")
        parts.append(f'<p><b>{name}</b><br>\n<span style="color:#666">{lines}</span></p>')
    if picture:
        parts.append(f'<p><img src="cid:{picture}" width="200" alt="logo"></p>')
    if quoted:
        parts.append(f"<blockquote>{_paragraph(quoted)}</blockquote>")
    body = "\n".join(parts)
    return (
        '<html><head><meta http-equiv="Content-Type" content="text/html"></head>\n'
        f'<body style="{_FONTS[client]}">\n{body}\n</body></html>'
    )


def bulk_html(title: str, items: Sequence[str], outro: str, domain: str) -> str:
    """Return a newsletter: tables in tables, links, a picture that counts its readers."""
    rows = "\n".join(
        f'<tr><td style="padding:12px;border-bottom:1px solid #ddd"><h2 style="font-size:16px">'
        f'<a href="https://www.{domain}/a/{number}">{escape(item)}</a></h2></td></tr>'
        for number, item in enumerate(items, 1)
    )
    return (
        "<!DOCTYPE html>\n<html><head><style>a{color:#06c}</style>"
        f"<title>{escape(title)}</title></head>\n"
        '<body bgcolor="#eeeeee"><table width="600" align="center" bgcolor="#ffffff">\n'
        f'<tr><td style="padding:20px"><h1>{escape(title)}</h1></td></tr>\n{rows}\n'
        f'<tr><td style="padding:12px;font-size:11px;color:#888">{escape(outro)}'
        f' <a href="https://www.{domain}/uit">www.{domain}</a></td></tr></table>\n'
        f'<img src="https://www.{domain}/t.gif" width="1" height="1" alt=""></body></html>'
    )
