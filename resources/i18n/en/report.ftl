# The exposure report: what would leak if the mailbox leaked today.

report-title = What this mailbox holds about people
report-title-employer = What this mailbox holds about people: counts only

report-lead =
    { $count ->
        [0] Nothing was found in this mailbox about people who would be hit if it leaked.
        [one] If this mailbox leaked today, about one person would be hit.
       *[other] If this mailbox leaked today, about { $count } people would be hit.
    }
report-special =
    { $count ->
        [one] Of one of them there is data about health or a criminal record.
       *[other] Of { $count } of them there is data about health or a criminal record.
    }
report-made = Made on { $date }. Figures are those of the last scan.
report-read =
    { $count ->
        [one] One message was read
       *[other] { $count } messages were read
    } in { $mailboxes ->
        [one] one mailbox
       *[other] { $mailboxes } mailboxes
    }.
report-not-read =
    { $count ->
        [one] One attachment could not be read. What is in it is not counted.
       *[other] { $count } attachments could not be read. What is in them is not counted.
    }
report-employer-note = This version holds counts only: no names, addresses, subjects or messages. The owner of the mailbox saw it first.
report-how-counted = People are counted by who wrote or received a message, so their number is approximate. What lies in several places counts once as a document.

report-kinds = What lies in it
report-column-kind = Kind
report-column-people = People
report-column-messages = Messages
report-column-records = Documents
report-column-size = Size
report-column-oldest = Oldest
report-column-outside = Sent outside
report-column-due = May go today

report-guarded-special = Data about health is a special category (GDPR, article 9).
report-guarded-criminal = Data about criminal records has a regime of its own (GDPR, article 10).
report-guarded-national-number = National numbers, also those on identity documents, may only be used where a law allows it (GDPR, article 87).

report-went = Where it went
report-outside =
    { $count ->
        [0] None of it was sent to people outside the company.
        [one] One message with such data was sent to people outside the company
       *[other] { $count } messages with such data were sent to people outside the company
    }{ $recipients ->
        [0] {""}
        [one] , to one address.
       *[other] , to { $recipients } addresses.
    }
report-spread =
    { $count ->
        [0] No document about a person was passed on between colleagues.
        [one] One document about a person was passed on between colleagues
       *[other] { $count } documents about people were passed on between colleagues
    }{ $colleagues ->
        [0] {""}
        [one] ; one colleague has a copy.
       *[other] ; { $colleagues } colleagues have a copy.
    }
report-astray =
    { $count ->
        [0] Nothing points to a message that went to the wrong person.
        [one] One message may have gone to the wrong person.
       *[other] { $count } messages may have gone to the wrong person.
    }

report-gone = What could be gone today
report-due =
    { $count ->
        [0] Everything that need not be kept any more is gone.
        [one] One message need not be kept any more: { $size }.
       *[other] { $count } messages need not be kept any more: { $size }.
    }
report-due-people =
    { $count ->
        [one] After that nothing would be left here about one person.
       *[other] After that nothing would be left here about { $count } people.
    }

report-notice = If it leaks: what the notification asks
report-severity-none = There would be little to notify.
report-severity-low = For most people the risk would be limited: their name, address and what they bought or offered.
report-severity-medium = The risk for people would be real: their career, wage or account would be known to strangers.
report-severity-high = The risk for people would be high. You would have to tell the authority within 72 hours, and tell the people themselves.
report-notice-law = Whoever notifies a leak names the kinds of data, and about how many people and documents (GDPR, article 33).
report-notice-line = { $kind }: about { $people ->
        [one] one person
       *[other] { $people } people
    }, about { $records ->
        [one] one document
       *[other] { $records } documents
    }.
report-notice-line-no-people = { $kind }: about { $records ->
        [one] one message
       *[other] { $records } messages
    }.
report-consequences = What may happen to the people:
report-consequence-identity-fraud = somebody takes out a contract or a loan in their name;
report-consequence-distress = what they told in confidence becomes known: illness, a conviction;
report-consequence-break-in = strangers sign in with the passwords that are in it;
report-consequence-bank-fraud = false invoices and payments, with real account numbers;
report-consequence-private-life = career, wage or address become known to people whom they do not concern;
report-consequence-trade = customers and competitors learn prices;
report-consequence-phishing = deceptive mails that look real, because they refer to a real conversation.

report-better = What would help
report-advice-passwords = Passwords came by mail { $count } times. Share them in a password manager, and change those that were mailed.
report-advice-identity = Identity documents came by mail { $count } times. Look at the card instead of asking for a copy, or let people upload it in a protected form.
report-advice-astray =
    { $count ->
        [one] One message may have gone to the wrong person. Let your mail program wait a minute before it sends, and clear old suggestions of addresses.
       *[other] { $count } messages may have gone to the wrong person. Let your mail program wait a minute before it sends, and clear old suggestions of addresses.
    }
report-advice-health = Medical certificates came by mail { $count } times. Have them sent to one protected place, not to a mailbox.
report-advice-payroll = Pay documents came by mail { $count } times. Ask your payroll office for its portal.
report-advice-applications = CVs came by mail { $count } times. An application form that deletes by itself saves you this work.
report-advice-passing-on = { $count } documents about people were mailed on between colleagues. Share a link to one protected folder instead: then there is one copy to delete.
report-advice-outside = { $count } messages with personal documents left the company. Send a link that expires, or an encrypted file, instead of an attachment.
report-advice-overdue = { $count } messages need not be kept any more. A review of a few minutes each month keeps it that way.

report-largest = The largest messages
report-doubtful = Messages that may have gone to the wrong person
report-column-subject = Subject
report-column-who = With
report-column-received = Received
report-column-why = Why
report-astray-same-name = { $who } has the name of { $instead }
report-astray-recalled = { $who } asked to delete it
report-astray-told = { $who } wrote that it was not for them
