# One sentence that says what is wrong, and what to do next. A fact that an error does not carry
# becomes the phrase in `fact-…`, so these variables stand where such a phrase fits.

fact-host = The mail server
fact-path = This place
fact-problem = other
fact-provider = The sign-in page
fact-answer = no reason given
fact-reason = other
fact-day = today
fact-time = a later hour
fact-megabytes = much
fact-kinds = .csv, .pdf
fact-folder = you named
fact-mark = of this archive
fact-settings = a managed setting

## Signing in

error-wrong-password = Your mail server does not accept this password. Check it, or ask IT for an app password.
error-host-unknown = { $host } cannot be found. Check the name, and whether you are connected to the internet.
error-host-unreachable = { $host } does not answer. Check whether you are connected to the internet and try again later.
error-not-imap = { $host } does not speak IMAP on this port. Ask IT for the right name and port.
error-certificate-expired = { $host } shows a certificate that is no longer valid. Your password was not sent. Check the clock of this computer, or tell IT.
error-certificate-host = { $host } shows the certificate of another server. Your password was not sent. Check the name, or ask IT.
error-certificate-untrusted = { $host } shows a certificate that this computer does not trust. Your password was not sent. Ask IT for help.
error-tls-failed = { $host } and this computer find no secure connection. Your password was not sent. Ask IT for help.
error-starttls-missing = { $host } does not offer STARTTLS. Your password was not sent. Try TLS on port 993, or ask IT.
error-sign-in-refused = { $host } does not let you sign in this way. IMAP may be switched off for this account. Ask IT.
error-connection-lost = The connection with the mail server was lost. What was done stays done. Try again later.
error-server-refused = The mail server refused this command. Try again. If it keeps happening, ask IT.
error-throttled = The mail server asks us to slow down. Try again in a quarter of an hour.
error-oauth-client-needed = { $provider } does not know this program yet: a client id is needed. Ask IT for one, or for the file that holds it.
error-oauth-provider-unknown = This computer does not know that sign-in page. Choose another one, or ask IT.
error-oauth-timed-out = { $provider } did not come back to us in time. Try again. If the page says that an administrator must approve, send IT the text that is ready for them.
error-oauth-declined = { $provider } did not get your permission, so we cannot read this mailbox. Try again and agree on the page. If that is not possible, send IT the text that is ready for them.
error-oauth-admin = { $provider } first wants an administrator to approve this program. Send IT the text that is ready for them, and try again afterwards.
error-oauth-expired = Your sign-in is no longer valid. Nothing was lost. Sign in again through the browser.
error-oauth-refused = { $provider } did not sign you in ({ $answer }). Try again. If it keeps happening, give IT the code between the brackets.
error-oauth-unreachable = { $provider } cannot be reached. Check whether you are connected to the internet and try again later.
error-oauth-no-mail-access = { $host } recognises you, but does not open this mailbox. Perhaps you signed in as somebody else, IMAP is switched off, or you have no rights on this shared mailbox. Sign in again, or ask IT.
error-sign-in-file-invalid =
    { $problem ->
        [syntax] { $path } is not valid TOML on line { $line }. Ask IT to check quotes and brackets.
        [too-large] { $path } is too large to be a file of sign-in pages. Ask IT whether this is the right file.
        [unknown-key] { $path } uses { $key }, which we do not know. Possible are: { $allowed }.
        [wrong-type] { $path } has a value of the wrong kind for { $key }. Ask IT to check it.
        [bad-value] { $path } has a value for { $key } that cannot be used. Ask IT to check it.
        [not-https] { $path } names an address for { $key } that is not https. Ask IT to check it.
        [redirect] { $path } names an address for { $key } that does not lead back to this computer. Use http://localhost or http://127.0.0.1.
        [missing-key] { $path } lacks { $key }. Ask IT to add it.
       *[other] The file of sign-in pages is not right. Ask IT to check it.
    }

## Accounts and input

error-address-invalid = This is not a complete e-mail address. Write it like name@example.com.
error-host-needed = We found no mail server for this address. Enter the name of the server yourself, or ask IT for it.
error-server-elsewhere = Your provider keeps the settings of its mail server at { $host }, outside your domain. Agree that we ask there, or enter the server yourself.
error-server-unsure = Only DNS leads to { $host }, and DNS can be forged. Your password was not sent. If IT knows this server, enter its name yourself.
error-browser-sign-in = { $host } takes no password: you sign in there through your browser. Choose to sign in by the browser.
error-app-password-needed = { $host } does not take your usual password. Make an app password in the settings of your account, or ask IT.
error-no-account = There is no account yet. Add one first.
error-account-exists = This account has been added already. There is nothing you need to do.
error-account-unknown = We do not know this account here. Check the address, or add the account.
error-password-needed = A password is needed to sign in. Enter it and try again.
error-finding-unknown = This message is no longer in the list. Refresh the list and choose again.
error-reason-needed = Say in a few words why you want to keep this.
error-path-unreadable = { $path } cannot be read. Check that everything is still there and that you may open it.
error-file-kind-unknown = The name { $path } does not show what kind of file you want. Give it one of these endings: { $kinds }.

## The mailbox

error-folder-gone = This folder is no longer in your mailbox. Scan again to bring the list up to date.
error-paused = { $reason ->
    [budget] Today { $megabytes } MB was fetched from this mailbox, enough for one day: your phone and mail program need some too. We go on tomorrow by ourselves.
   *[throttled] Your mail server asks for a rest. We go on { $day ->
        [tomorrow] tomorrow at { $time }
       *[today] at { $time }
    }, where we stopped.
}
error-folder-unknown = There is no folder “{ $folder }” in this mailbox. Look at the list of folders and choose one of them.
error-message-changed = This message is no longer the one you reviewed. We left it where it is. Scan again and have another look.
error-message-gone = This message is no longer in its place. There is nothing left to do.
error-no-trash = This mailbox has no Trash folder. We moved nothing. Create one in your mail program and try again.
error-cannot-move = A single message cannot be moved safely here. We left it where it is. On a mail server IT can switch on MOVE or UIDPLUS for that.
error-cannot-delete = Your mail server cannot delete a single message without touching others. We left it where it is. Choose the Trash, or ask IT to switch on UIDPLUS.
error-not-verified = We could not see whether this message is gone. Look in your mailbox and scan again.
error-strip-sealed = This message is signed or encrypted. Without its attachments it would no longer hold, so we left it as it is. Archive it as a whole.
error-strip-nothing = This message has no attachments to take out.
error-strip-unclear = The parts of this message cannot be told apart for certain. We left it as it is. Archive it as a whole.
error-message-substituted = The mail server gave a note of its own instead of this message. We left the message where it is. Look at it in Outlook or on the web.
error-read-only = We can only read these messages. We changed nothing. Remove them in your mail program, or ask IT for the right to remove them here.
error-local-mail-missing = { $path } cannot be found or read. Connect the disk that holds your mail, or check that the folder is still there.
error-local-mail-unknown = We recognise no mail in { $path }. Choose a Maildir, an mbox file, a folder of Thunderbird or Google Takeout, or a folder of .eml files.

## Keyring and own data

error-no-keyring = This computer has no keyring in which a password is safe, and we keep it nowhere else. Ask IT to switch one on.
error-keyring-locked = The keyring of this computer is locked. Unlock it and try again.
error-store-damaged = The list of this program is damaged. Your mailbox and your archive were not touched. Ask IT for help; a new scan builds the list again.
error-store-key-lost = The key of the list is no longer in the keyring. Your mailbox was not touched. Ask IT to restore the keyring, or start again with a scan.
error-store-too-new = This data comes from a newer version of { -product }. Install the latest version.
error-store-busy = { -product } is still busy with this data elsewhere. Wait until that is done and try again.
error-disk-full = The disk of this computer is full. Nothing was lost. Make room and try again.
error-not-writable = { $path } cannot be written to. Choose another folder, or ask IT for permission to write.

## Archive

error-archive-unknown-item = This message is not in the archive. Refresh the list and choose again.
error-archive-damaged = This part of the archive is damaged. Restore it from a backup, or ask IT for help.
error-archive-read-back = The message did not come back unchanged from the archive. We left it in your mailbox. Try again.
error-archive-not-set-up = There is no archive on this computer yet. Create it first and keep the recovery code.
error-archive-exists = There already is an archive on this computer. You can simply use it.
error-archive-key-lost = The key of the archive is no longer on this computer. Take your recovery code and open the archive with it.
error-archive-busy = The archive is in use elsewhere. Wait until that is done and try again.
error-archive-too-new = This archive comes from a newer version of { -product }. Install the latest version.
error-archive-moved = The folder of the archive is no longer where it was. Put it back, connect the drive, or wait for it to synchronise.
error-archive-taken-over = Another computer has taken this archive over. Go on there, or take your recovery code and open it here.
error-archive-older = This is an older copy of the archive. Put the latest copy back, or take your recovery code and open this one.
error-archive-not-synced = Not all of the archive is on this computer yet. Wait until synchronising is finished and try again.
error-recovery-code-wrong = This recovery code does not belong to this archive. Check every character, and whether it is the code of this archive.
error-recovery-code-other = This recovery code is typed correctly, but belongs to another archive. Take the page with the mark { $mark }.
error-recovery-code-replaced = This recovery code was replaced. Take the page with the mark { $mark }.

## Policy

error-policy-invalid =
    { $problem ->
        [syntax] The policy in { $origin } is not valid TOML on line { $line }. Check quotes and brackets.
        [too-large] The policy in { $origin } is too large to be a policy. Check whether this is the right file.
        [unknown-key] The policy in { $origin } uses { $key } on line { $line }, which we do not know. Possible are: { $allowed }.
        [missing-key] The policy in { $origin } lacks { $key } on line { $line }. Add it.
        [wrong-type] The policy in { $origin } has a value of the wrong kind for { $key } on line { $line }. Check it.
        [unknown-value] The policy in { $origin } has a value that we do not know for { $key } on line { $line }. Possible are: { $allowed }.
        [empty] The policy in { $origin } leaves { $key } empty on line { $line }. Fill it in.
        [bad-id] The policy in { $origin } has an id on line { $line } that cannot be used. Use small letters, digits, dots and hyphens.
        [duplicate-id] The policy in { $origin } uses an id on line { $line } that exists already. Give every rule an id of its own.
        [negative] The policy in { $origin } has a number below zero for { $key } on line { $line }. Use zero or more.
        [too-long] The policy in { $origin } has a value that is too large or too long for { $key } on line { $line }. Shorten it.
        [no-period] The policy in { $origin } has a rule without a period from line { $line } on. Add keep_min or keep_max.
        [max-below-min] The policy in { $origin } asks on line { $line } to keep for less time than it demands itself. Make keep_max at least as long as keep_min.
        [consent-below-max] The policy in { $origin } lets a consent on line { $line } count for less time than the period itself. Make with_consent at least as long as keep_max.
        [recipient] The policy names a key for { $key } that is not an age key. Ask IT to check it.
       *[other] The policy is not right. Ask IT to check it.
    }
error-managed-invalid = Your organisation set something that cannot be used. Ask IT to correct it: { $settings }.
error-account-not-allowed = Your organisation does not let this mailbox be added here. Take the address of your work, or ask IT.
error-action-not-allowed = Your organisation does not allow this for messages. Choose something else, or ask IT.
error-password-not-allowed = Your organisation wants you to sign in through the browser. Choose that, or ask IT.
error-setting-locked = Your organisation set this. Ask IT if it has to be different.

## Other

error-reader-unavailable = The part that reads attachments does not start. Restart { -product }. If it keeps happening, install it again.
error-demo-failed = The sample mailbox does not start. Try again. If it keeps happening, install { -product } again.
