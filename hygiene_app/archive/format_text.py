"""`FORMAT.txt`: what someone needs who finds the folder in ten years, without this program."""

from pathlib import Path

from hygiene_app.archive import durable
from hygiene_app.archive.spans import DRAFT

NAME = "FORMAT.txt"

TEXT = """\
This folder is an archive of e-mail messages, format 1.

Every message is a file objects/xx/<id>.age, encrypted with a key of its own.
The files in ledger/ hold those keys and say what each message is. They are
encrypted for the person who holds the recovery code (AGE-SECRET-KEY-1...),
which was printed when the archive was made. Nothing here can be opened
without that code or without the computer that wrote the archive.

All files are in the age format, version 1: https://age-encryption.org/v1
Any program that knows it opens them. With the tool "age", in a POSIX shell,
standing in this folder:

1. Write the code, on one line, into a file recovery.txt outside this folder.

2. Open the list. Each message is described in a line that begins with
   # {"id" and its key is in the line below.

       for f in ledger/*.age; do age -d -i ../recovery.txt "$f"; done > ../list.txt

3. Open one message (here 0123456789abcdef0123456789abcdef) with its key.
   The list is at the same time a file of keys, so it will do:

       age -d -i ../list.txt objects/01/0123456789abcdef0123456789abcdef.age > ../message.eml

4. Or open all of them into a folder:

       mkdir ../messages
       awk '/^# /{id=""} /^# {"id": /{split($0,a,"\\"");id=a[4]}
            /^AGE-SECRET-KEY-1/&&id{print id,$0}' ../list.txt |
       while read -r id key; do
         echo "$key" > ../key.txt
         object=objects/$(echo "$id" | cut -c1-2)/$id.age
         test ! -f "$object" || age -d -i ../key.txt "$object" > "../messages/$id.eml"
       done

Afterwards delete recovery.txt, list.txt and key.txt: they open everything.
"""


def is_whole(folder: Path) -> bool:
    """Whether the file is there and says just this."""
    try:
        return (folder / NAME).read_bytes() == TEXT.encode("ascii")
    except OSError:
        return False


def write(folder: Path) -> None:
    """Bring the file to the disk if it is not there as it should be. Raises `OSError`."""
    if not is_whole(folder):
        draft = folder / (NAME + DRAFT)
        durable.remove(draft)
        durable.write_new(draft, TEXT.encode("ascii"))
        durable.replace(draft, folder / NAME)
