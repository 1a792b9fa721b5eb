# Taking attachments off

ui-strip = Attachments to the archive, message stays…
ui-confirm-strip =
    { $count ->
        [one] Take the attachments off { $count } message?
       *[other] Take the attachments off { $count } messages?
    }
ui-confirm-go-strip =
    { $count ->
        [one] Take them off { $count } message
       *[other] Take them off { $count } messages
    }
ui-consequence-strip =
    { $count ->
        [one] The whole message goes encrypted into the archive and is read back. In your mailbox comes the same message without attachments; the original goes to the Trash.
       *[other] Each message goes as a whole, encrypted, into the archive and is read back. In your mailbox come the same messages without attachments; the originals go to the Trash.
    }
ui-starting-strip =
    { $count ->
        [one] { $count } message loses its attachments in { $seconds } s
       *[other] { $count } messages lose their attachments in { $seconds } s
    }
ui-receipt-strip =
    { $count ->
        [one] { $count } message archived and read back; it is in your mailbox without attachments
       *[other] { $count } messages archived and read back; they are in your mailbox without attachments
    }
ui-next-strip =
    { $count ->
        [one] { $count } message ({ $size }) goes to the encrypted archive and stays here without attachments.
       *[other] { $count } messages ({ $size }) go to the encrypted archive and stay here without attachments.
    }
ui-refused-no-attachment =
    { $count ->
        [one] { $count } has no attachments
       *[other] { $count } have no attachments
    }
