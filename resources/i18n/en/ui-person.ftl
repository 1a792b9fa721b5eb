# Looking a person up, and the word index.

ui-person-ask = Name, e-mail address, phone or national number of one person
ui-person-go = Look up
ui-person-back = Back to the report about everybody
ui-person-save = Save all of it…
ui-person-kind = { $kind }: { $count }
ui-person-alike = similar name: { $where }
ui-person-wider = Look for it too
ui-person-read-again = Read again what is not in the word index yet
ui-person-zip = Package (*.zip)
ui-person-file = what we hold
ui-person-settings = To the settings
ui-set-words = Word index
ui-set-words-text = With it, everything about one person is found in a second, also in attachments and in the archive.
ui-words-on = Keep which words stand in which message
ui-words-what = The index lies encrypted on this computer, with what else this program keeps for you. It holds single words, no sentences; e-mail addresses and numbers are made unreadable in it. Mail of protected people and folders does not get into it. Switched off, everything in it is deleted at once.
ui-words-off = The index is off. Nobody can be looked up then.
ui-person-found =
    { $count ->
        [0] Nothing found about { $who }
        [one] One message about { $who }
       *[other] { $count } messages about { $who }
    }
ui-person-saved =
    { $count ->
        [one] One message and an overview saved as { $path }.
       *[other] { $count } messages and an overview saved as { $path }.
    }
ui-words-state = { $count } of { $total } messages are in the index.
ui-person-writes = Writes as { $addresses }
ui-person-more =
    { $count ->
        [one] One more message with this address was not found by name.
       *[other] { $count } more messages with this address were not found by name.
    }
