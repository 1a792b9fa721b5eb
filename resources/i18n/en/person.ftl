# What is held about a person.

error-person-unclear = Give a name, an e-mail address, or a number of at least eight digits.
error-word-index-off = The word index is switched off, so nobody can be looked up. Switch it on in the settings and scan again.

person-title = What is held here about { $who }
person-lead =
    { $count ->
        [0] Nothing was found about this person.
        [one] One message was found.
       *[other] { $count } messages were found.
    }
person-asked = Looked for: { $what }.
person-made = Made on { $date }, from { $mailboxes ->
        [one] one mailbox
       *[other] { $mailboxes } mailboxes
    } and the archive.
person-archived =
    { $count ->
        [one] One of them lies in the encrypted archive.
       *[other] { $count } of them lie in the encrypted archive.
    }
person-alike =
    { $count ->
        [one] In one of them only a name like it was found. Check whether it is the same person.
       *[other] In { $count } of them only a name like it was found. Check whether it is the same person.
    }
person-missing =
    { $count ->
        [one] One message was read before words were kept, and was not searched.
       *[other] { $count } messages were read before words were kept, and were not searched.
    }
person-not-read =
    { $count ->
        [one] One attachment in the mailbox could not be read, and was not searched.
       *[other] { $count } attachments in the mailbox could not be read, and were not searched.
    }
person-bulk = Of newsletters and automatic mail only sender, recipients and subject were searched.
person-archive-closed = The archive could not be opened, so it was not searched.
person-alias = Also writes as { $address }: { $count ->
        [one] one message
       *[other] { $count } messages
    }.
person-kinds = What it is
person-other-kind = Other mail
person-messages = The messages
person-column-kind = Kind
person-column-count = Messages
person-column-years = Years
person-column-number = No.
person-column-received = Received
person-column-from = From
person-column-subject = Subject
person-column-where = Found in
person-column-file = File
person-year = { $year }: { $count }
person-place-headers = sender or recipient
person-place-subject = subject
person-place-body = text
person-place-file-name = file name
person-place-attachment = attachment
person-in-archive = archive
person-left-out =
    { $count ->
        [one] One message could not be fetched and is missing from this package.
       *[other] { $count } messages could not be fetched and are missing from this package.
    }
person-package = Each message stands in this package as a file (.eml) that every mail program opens. manifest.json gives the SHA-256 of each file, so that anyone can see that none was changed.
