"""Descriptions of mail servers as providers publish them, put together for tests."""

EMAIL = "an.peeters@firma.test"

BOMB = """<?xml version="1.0"?>
<!DOCTYPE clientConfig [
<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
]>
<clientConfig version="1.1"><emailProvider id="x"><displayName>&d;</displayName>
<incomingServer type="imap"><hostname>imap.firma.test</hostname><port>993</port>
<socketType>SSL</socketType></incomingServer></emailProvider></clientConfig>
"""


def server(
    *,
    kind: str = "imap",
    host: str = "imap.firma.test",
    port: str = "993",
    socket: str = "SSL",
    user: str = "%EMAILADDRESS%",
    auth: tuple[str, ...] = ("password-cleartext",),
) -> str:
    """Return one server."""
    methods = "".join(f"<authentication>{each}</authentication>" for each in auth)
    return (
        f'<incomingServer type="{kind}"><hostname>{host}</hostname><port>{port}</port>'
        f"<socketType>{socket}</socketType><username>{user}</username>{methods}</incomingServer>"
    )


def config(*servers: str, more: str = "") -> str:
    """Return a whole description."""
    inside = "\n".join(servers)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{more}<clientConfig version="1.1">'
        f'<emailProvider id="firma.test"><domain>firma.test</domain>{inside}'
        '<outgoingServer type="smtp"><hostname>smtp.firma.test</hostname></outgoingServer>'
        "</emailProvider></clientConfig>"
    )
