# The first run, the archive, the activity and the settings.

## First run

ui-run-rail = Step { $number } of { $total }: { $name }
ui-run-address = E-mail address
ui-run-sign-in = Sign in
ui-run-promise = What we read
ui-run-recovery = Recovery code
ui-run-scan = First look
ui-run-back = Back
ui-run-later = Not now
ui-run-stopping = Stopping…
ui-run-stopped = Stopped. What you typed is still here.

ui-run-address-title = Which mailbox is yours?
ui-run-address-text = In a few minutes you see which personal data in it should no longer be there.
ui-run-address-go = Continue
ui-run-address-example = name@example.com
ui-run-sample = Open the sample mailbox
ui-run-sample-title = Just having a look?
ui-run-sample-text = Try everything on a mailbox with invented people. Your own mailbox is not touched.

ui-run-sign-in-title = Sign in
ui-run-sign-in-text = Sign in to your mailbox.
ui-run-sign-in-for = Sign in to { $email }.
ui-run-sign-in-go = Sign in
ui-run-signing-in = Signing in…
ui-run-server = Mail server
ui-run-guess = This is our best guess. IT can tell you whether it is right.
ui-run-searching = Looking for your mail server…
ui-run-unsure = Only DNS leads to this server, and DNS can be forged. Sign in only if you know its name.
ui-run-elsewhere = Your provider keeps its settings at { $host }, outside your domain. If we ask there, it learns your domain and nothing else.
ui-run-elsewhere-go = Ask there
ui-run-host = Server
ui-run-port = Port
ui-run-user = User name
ui-run-security = Connection
ui-security-tls = TLS
ui-security-starttls = STARTTLS
ui-security-loopback = None, on this computer only

ui-run-promise-title = What we read, and what stays here
ui-run-promise-text = Before we look at anything, this is what you can rely on.
ui-run-promise-go = Continue
ui-run-promise-read = We read senders, subjects, texts and attachments, to find personal data.
ui-run-promise-stays = That happens on this computer. Nothing of it is sent anywhere, to us or to others.
ui-run-promise-untouched = Looking changes nothing: no message is moved, opened or marked as read.
ui-run-promise-decide = You decide. Nothing goes before you have looked at it and confirmed it.
ui-run-promise-employer = Your employer does not see what is in your messages.
ui-run-promise-server = Your mail server cannot move a single message safely. You can look through everything, but not clear it away from here. IT can switch on MOVE or UIDPLUS.

ui-run-recovery-title = A safe place for what you put away
ui-run-recovery-text = What you may still need goes to an encrypted archive on this computer.
ui-run-recovery-go = Show my recovery code
ui-run-recovery-later = Do this later
ui-run-recovery-what = Messages in the archive can be read only with your account on this computer.
ui-run-recovery-code = You now get a recovery code. With it the archive also opens on another computer.
ui-run-recovery-lost = Keep the code on paper. If this computer is lost and the code too, nobody can open the archive.

ui-run-scan-title = The first look through your mailbox
ui-run-scan-text = The oldest messages come first. Go on working if you like: it continues by itself.
ui-run-scan-go = To the overview
ui-run-scan-found =
    { $count ->
        [one] place with personal data so far
       *[other] places with personal data so far
    }
ui-run-scan-progress =
    { $count ->
        [one] { $done } of { $count } message looked at
       *[other] { $done } of { $count } messages looked at
    }
ui-run-scan-done =
    { $count ->
        [one] Done: { $count } message looked at.
       *[other] Done: { $count } messages looked at.
    }
ui-run-scan-paused = Paused. It goes on where it stopped.

## Archive

ui-arch-list = Messages in the archive
ui-arch-filter = Search in the archive
ui-arch-category = Kind
ui-arch-sender = Sender
ui-arch-subject = Subject
ui-arch-received = Received
ui-arch-expires = Kept until
ui-arch-size = Size
ui-arch-no-end = no end date
ui-arch-row = { $category } from { $sender }, “{ $subject }”, received { $received }, kept until { $expires }, { $size }
ui-arch-facts =
    { $count ->
        [one] { $count } message, { $size }, encrypted on this computer
       *[other] { $count } messages, { $size }, encrypted on this computer
    }
ui-arch-selected =
    { $count ->
        [one] { $count } of { $total } selected · { $size }
       *[other] { $count } of { $total } selected · { $size }
    }
ui-arch-none-selected =
    { $total ->
        [0] No message matches
        [one] { $total } message
       *[other] { $total } messages
    }
ui-arch-next =
    { $count ->
        [one] It goes back to the folder it came from. The archive keeps its copy.
       *[other] They go back to the folder they came from. The archive keeps its copies.
    }
ui-arch-next-none = Select what you want to put back in your mailbox or save as a file.
ui-arch-restore = Put back
ui-arch-export = Export…
ui-arch-verify = Check the archive
ui-arch-over =
    { $count ->
        [one] { $count } message has been kept long enough.
       *[other] { $count } messages have been kept long enough.
    }
ui-arch-destroy = Destroy…
ui-arch-destroy-title = Destroy
ui-arch-destroy-ask =
    { $count ->
        [one] Destroy { $count } message whose time is over?
       *[other] Destroy { $count } messages whose time is over?
    }
ui-arch-destroy-text =
    { $count ->
        [one] Its key is destroyed first. After that nobody can read it, not even with the recovery code. This cannot be undone.
       *[other] Their keys are destroyed first. After that nobody can read them, not even with the recovery code. This cannot be undone.
    }
ui-arch-destroy-go =
    { $count ->
        [one] Destroy { $count } message
       *[other] Destroy { $count } messages
    }
ui-arch-destroyed =
    { $count ->
        [one] { $count } message was destroyed.
       *[other] { $count } messages were destroyed.
    }
ui-arch-restored =
    { $count ->
        [one] { $count } message is back in its folder, and was checked there.
       *[other] { $count } messages are back in their folders, and were checked there.
    }
ui-arch-restored-in =
    { $count ->
        [one] { $count } message is back in { $folder }, and was checked there.
       *[other] { $count } messages are back in { $folder }, and were checked there.
    }
ui-arch-was-there =
    { $count ->
        [one] { $count } message was already there.
       *[other] { $count } messages were already there.
    }
ui-arch-not-restored =
    { $count ->
        [one] { $count } message could not be put back.
       *[other] { $count } messages could not be put back.
    }
ui-arch-stopped = Stopped. What was done stays done.
ui-arch-export-title = Export
ui-arch-export-text =
    { $count ->
        [one] { $count } message is saved as an .eml file that is not encrypted. Whoever can open the folder can read it.
       *[other] { $count } messages are saved as .eml files that are not encrypted. Whoever can open the folder can read them.
    }
ui-arch-export-yes = Choose a folder…
ui-arch-exported =
    { $count ->
        [one] { $count } file saved in { $folder }. It is not encrypted: delete it when you no longer need it.
       *[other] { $count } files saved in { $folder }. They are not encrypted: delete them when you no longer need them.
    }
ui-arch-whole =
    { $count ->
        [0] The archive is whole.
        [one] The archive is whole: { $count } message was read again and compared.
       *[other] The archive is whole: { $count } messages were read again and compared.
    }
ui-arch-problems =
    { $count ->
        [one] { $count } thing in the archive is not right.
       *[other] { $count } things in the archive are not right.
    }
ui-arch-rest-whole =
    { $count ->
        [one] { $count } message is whole.
       *[other] { $count } messages are whole.
    }
ui-arch-empty = The archive is empty
ui-arch-empty-detail = Here you find what you move to the archive during a review. It stays encrypted, and you can put it back.
ui-arch-none = There is no archive yet
ui-arch-none-detail = What you may still need can go to an encrypted archive on this computer. You get a recovery code for it.
ui-arch-set-up = Set up the archive

ui-recover-title = Open the archive with the recovery code
ui-recover-text = Type the recovery code that you kept, or paste it. Spaces and capitals do not matter.
ui-recover-new = The code stays valid: keep it as it is.
ui-recover-go = Open the archive
ui-recover-open = Use the recovery code
ui-recover-safe = Nothing was removed from it.
ui-recovered =
    { $count ->
        [one] The archive is open again. It holds { $count } message.
       *[other] The archive is open again. It holds { $count } messages.
    }

## Activity

ui-act-list = What was done
ui-act-facts = What was done, by day. This list holds no names, addresses or subjects.
ui-act-today = Today, { $date }
ui-act-yesterday = Yesterday, { $date }
ui-act-line = { $what }: { $things }
ui-act-messages =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
ui-act-row = { $time }, { $text }. { $result }
ui-act-row-decision = { $time }, { $text }
ui-act-earlier = Show earlier days
ui-act-empty = Nothing was done yet
ui-act-empty-detail = Here you see what was archived, moved, deleted, restored and kept, and how it ended.
ui-act-broken = From line { $number } on, this list was changed outside { -product } or is incomplete. Your mailbox and your archive were not touched by that. Tell IT.

## Settings

ui-set-accounts = Mailboxes
ui-set-accounts-text = The mailboxes that are looked through. Passwords are in the keyring of this computer.
ui-set-server = { $host } · port { $port } · { $security }
ui-set-check = What can this server do?
ui-set-check-local = Check
ui-set-checking = Asking the mail server…
ui-set-renew = New password…
ui-set-renewed = The new password works and was kept.
ui-set-remove = Remove…
ui-set-remove-title = Remove mailbox
ui-set-remove-ask = Remove { $email } from this program?
ui-set-remove-text = Its password and what we found in it are forgotten here. The mailbox itself, the archive and the activity stay as they are.
ui-set-remove-yes = Remove
ui-set-can-sign-in =
    { $count ->
        [one] Signing in works: { $count } message in { $folders } folders.
       *[other] Signing in works: { $count } messages in { $folders } folders.
    }

ui-set-policy = Retention periods
ui-set-policy-text = How long something may or must be kept. Select a rule to see where it comes from.
ui-rules-of = Rules for
ui-rules-of-be = Belgium
ui-rules-of-nl = the Netherlands
ui-rules-of-fr = France
ui-rules-of-de = Germany
ui-rules-of-lu = Luxembourg
ui-rules-of-uk = the United Kingdom
ui-rules-managed = Set by your organisation: { $name } ({ $origin })
ui-country-managed = Set by your organisation: rules of { $name }
ui-managed = Set by your organisation.
ui-rule-list = Retention rules
ui-rule-category = Kind
ui-rule-keep-min = Keep at least
ui-rule-keep-max = In the mailbox at most
ui-rule-basis = Rests on
ui-rule-action = Suggestion
ui-rule-none = –
ui-rule-at-once = not at all
ui-rule-from-message-date = counted from the message
ui-rule-from-thread-last = counted from the last message in the conversation
ui-rule-from-procedure-end = counted from the end of the procedure
ui-rule-from-accounting-year = counted from the end of the accounting year
ui-rule-min = Keep for at least { $period }, { $trigger }.
ui-rule-max = In the mailbox for at most { $period }, { $trigger }.
ui-rule-max-at-once = This does not belong in a mailbox.
ui-rule-caution = To be careful we wait at least { $period } after receipt.
ui-rule-archive = The archive keeps it for { $period }.
ui-rule-with-consent = If the person agrees, { $period } at most.
ui-rule-no-consent = A consent does not make this longer.

ui-set-archive = Archive and recovery
ui-set-archive-text = Where what you put away is kept, and how it opens again.
ui-set-archive-place = In { $path }
ui-set-archive-open = Show the archive
ui-set-code-text = The code was shown when the archive was set up, and is kept nowhere on this computer. It cannot be shown again. With it the archive opens on another computer.

ui-set-language = Language
ui-set-language-text = The language of this window. Your choice applies at once.
ui-language-system = As on this computer
ui-language-nl = Nederlands
ui-language-fr = Français
ui-language-en = English
ui-language-de = Deutsch

ui-set-about = About
ui-set-about-text = { -product } helps you to keep no more personal data in your mailbox than you need.
ui-set-promise = Everything happens on this computer. Nothing from your mailbox is sent anywhere.
ui-set-help = Help
ui-set-support = Questions about this program: { $who }
ui-set-support-page = Help page: { $url }
ui-set-dpo = Questions about keeping and privacy: { $who }
ui-set-seen = What your organisation sees
ui-set-seen-text = Counts and dates only: how many mailboxes and findings there are, how many of each kind should go, and when you last looked. Never a name, an address or a subject.
ui-set-seen-now =
    { $count ->
        [one] Now: { $count } open finding, { $due } of them kept longer than needed.
       *[other] Now: { $count } open findings, { $due } of them kept longer than needed.
    }
ui-set-profile = Data of this program: { $path }
ui-set-licences = Licences
ui-set-licences-text = { -product } is free under the MIT licence. It is built with:
