# Texts that the user sends to somebody else.

letter-admin-approval-subject = Please approve { -product } for reading mailboxes
letter-admin-approval =
    Hello,

    I would like to use { -product } to clean up personal data in my own mailbox. Signing in at { $provider } needs the approval of an administrator.

    Client id: { $client }
    Permissions (scopes): { $scopes }
    Where you approve it, or how: { $url }

    The program runs on my computer. It works over IMAP, in my name and with my own rights: it reads the mail, moves or deletes only what I choose, and sends nothing. The token stays in the keyring of this computer. It signs in with the authorisation code flow, PKCE and a redirect to this computer; there is no server in between.

    Thank you.
