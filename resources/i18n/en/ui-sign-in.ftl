# Signing in: with a password or in the browser, the first time and again.

ui-method = How do you sign in?
ui-method-browser = In the browser, at { $provider }
ui-method-password = With a password
ui-method-app = With an app password
ui-run-options = Other options
ui-run-someone = Does somebody else sign in?
ui-run-someone-text = For a shared mailbox: the address of the person who signs in. Otherwise leave this empty.

## In the browser

ui-browser-go = Sign in with the browser
ui-browser-text = You sign in on the page of { $provider }, in your browser. This program does not get to see your password. The permission lies in the keyring of this computer, and nowhere else.
ui-browser-waiting = Your browser now shows the page of { $provider }. Sign in there. After that this goes on by itself.
ui-browser-not-open = Does the page not open?
ui-browser-address = Address of the page, to paste into your browser
ui-browser-copy = Copy the address
ui-copied = Copied
ui-again-title = Sign in again

## Where IT has yet to register the program

ui-client-title = First, once, a word with IT
ui-client-text = { $provider } lets in only programs that your organisation knows. IT registers this program once and gives you a client ID. That is not a password. Send this text to IT:
ui-client-id = Client ID from IT
ui-client-tenant = Tenant, if IT gives one
ui-letter = Text for IT
ui-letter-show = Show the text for IT
ui-letter-copy = Copy the text
ui-letter-save = Save…
ui-letter-register-microsoft =
    Hello,

    I would like to clean my mailbox with { -product }. The program works on my computer and sends nothing on. To sign in through Microsoft 365 it must be registered once in Microsoft Entra:

    1. App registrations, new registration. Accounts: this organisation only.
    2. Authentication, platform “Mobile and desktop applications”, redirect URI http://localhost
    3. API permissions, Microsoft Graph, delegated: IMAP.AccessAsUser.All and offline_access. Grant consent for the organisation.
    4. Please send me the application (client) ID and the directory (tenant) ID.

    No client secret is needed.
ui-letter-register-google =
    Hello,

    I would like to clean my mailbox with { -product }. The program works on my computer and sends nothing on. To sign in through Google it must be registered once in Google Cloud:

    1. Create a project and enable the Gmail API.
    2. OAuth consent screen: internal, with the scope https://mail.google.com/
    3. Credentials, OAuth client ID, type “Desktop app”.
    4. Please send me the client ID.
ui-letter-register-other =
    Hello,

    I would like to clean my mailbox with { -product }. The program works on my computer and sends nothing on. To sign in through { $provider } it must be registered once as a public desktop client (OAuth 2.0 with PKCE, redirect to http://127.0.0.1 on any free port), with access to IMAP and with refresh tokens.

    Please send me the client ID.

## After a scan

ui-sign-in-again = Sign in again
ui-paused = { $email } · paused
ui-seconds-left =
    { $count ->
        [one] { $count } second left
       *[other] { $count } seconds left
    }
ui-passed-over =
    { $count ->
        [one] { $count } message was not read, since you protect its sender, recipient or label.
       *[other] { $count } messages were not read, since you protect their sender, recipient or label.
    }
