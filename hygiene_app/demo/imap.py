"""The door to pymap: an IMAP server whose mailboxes lie in memory.

Its command line is not used: that needs signal handlers, which Windows lacks. Known flaws:
Content-Disposition comes as one string in BODYSTRUCTURE, there is no SPECIAL-USE, keywords are
dropped, and parts of an attached message are numbered one level too deep.
"""

import asyncio
import socket
from argparse import Namespace
from collections.abc import Iterable

from proxyprotocol.reader import ProxyProtocolReader
from proxyprotocol.version import ProxyProtocolVersion
from pymap.backend.dict import Config, Login
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import MailboxSet
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials.flag import Flag
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

from hygiene_app.demo.message import SampleMessage


class OfficeConfig(Config):
    """Settings without TLS, for this machine only."""

    @property
    def greeting(self) -> bytes:
        """The first line; pymap would look up the name of this machine, which can take seconds."""
        return b"Mail Hygiene sample mailbox"


class Office:
    """One user with mailboxes in memory, served on a socket that is already bound."""

    def __init__(self, user: str, password: str) -> None:
        arguments = Namespace(passlib_cfg=None, proxy_protocol=None)
        subsystem = Subsystem.for_asyncio()
        self._config = OfficeConfig(
            arguments,
            host=None,
            port=0,
            subsystem=subsystem,
            cpu_subsystem=subsystem,
            hash_context=Cleartext(),  # a password for one hour, that is in memory anyway
            tls_enabled=False,
            invalid_user_sleep=0.0,
            demo_data=False,
            demo_user=user,
            demo_password=password,
        )
        self._config.apply_context()
        self._login = Login(self._config)
        self._login.users_dict[user] = UserMetadata(self._config, user, password=password)
        self._mailboxes = MailboxSet()
        self._config.set_cache[user] = (self._mailboxes, FilterSet())
        self._known = {"INBOX"}

    async def listen(self, bound: socket.socket) -> asyncio.Server:
        """Answer on the socket."""
        reader = ProxyProtocolReader(ProxyProtocolVersion.get(None))
        serve = reader.get_callback(IMAPServer(self._login, self._config))
        return await asyncio.start_server(serve, sock=bound)

    async def add_folders(self, names: Iterable[str]) -> None:
        """Create the folders that are not there yet, with the folders above them."""
        for name in names:
            steps = name.split("/")
            for depth in range(1, len(steps) + 1):
                path = "/".join(steps[:depth])
                if path not in self._known:
                    self._known.add(path)
                    await self._mailboxes.add_mailbox(path)
                    await self._mailboxes.set_subscribed(path, subscribed=True)

    async def append(self, messages: Iterable[SampleMessage]) -> None:
        """Add messages with their flags and dates."""
        for message in messages:
            await self.add_folders((message.folder,))
            mailbox = await self._mailboxes.get_mailbox(message.folder)
            flags = frozenset(Flag(flag.encode("ascii")) for flag in message.flags)
            await mailbox.append(AppendMessage(message.raw, message.received, flags))
