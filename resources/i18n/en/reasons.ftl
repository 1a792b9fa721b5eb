# Why a verdict came out as it did. `basis` is a word of basis-…, `period` a length of time, `since`
# the sentence of since-…, and dates are written out ("12 maart 2024").

reason-duty-runs = { $basis }: keep for at least { $period }, until { $date }. The archive keeps it too.
reason-duty-over = { $basis }: keep for at least { $period }. That has been over since { $date }.
since-thread-last = The last message in this conversation is from { $from }.
since-message-date = This message is from { $from }.
reason-period-over =
    { $action ->
        [archive] { $since } { $basis }: at most { $period } after that in the mailbox.
       *[other] { $since } { $basis }: at most { $period } after that.
    }
reason-period-runs =
    { $action ->
        [archive] { $since } { $basis }: at most { $period } after that in the mailbox, so until { $date }.
       *[other] { $since } { $basis }: at most { $period } after that, so until { $date }.
    }
reason-at-once = { $basis }: data like this does not belong in a mailbox.
reason-caution = To be careful we wait { $period } after receipt, so until { $date }.
reason-kept-by-user =
    { $limit ->
        [day] You want to keep this until { $date }.
       *[none] You want to keep this.
    }
reason-hold =
    { $limit ->
        [day] Your company asks to leave this where it is until { $date }.
       *[none] Your company asks to leave this where it is for now.
    }
reason-no-rule = We know no retention period for messages like this. We leave it where it is.
reason-no-maximum = Nothing says that this should ever go.
reason-not-this = You said that this is something else. We leave it where it is.
reason-source = Source: { $source }

## Sources of the rules that come with the program, by the id of the rule. Where IT changed the
## sentence in a policy file, theirs is shown instead.

source-be-cv = Belgium has no official period. The Dutch one is borrowed: at most 4 weeks after the procedure has ended, 1 year if the applicant agrees. Your data protection officer decides.
source-be-quote-duty = Accountants count quotes among the documents needed to establish taxable income (art. 315 WIB 92, law of 20 November 2022). Whether that holds without an order is not certain: ask your accountant.
source-be-quote = Belgium has no official period for quotes without an order. The 3 years are borrowed from the French advice on prospects. Keep the quote in the archive, not in the mailbox.
source-be-invoice = Art. 315 WIB 92, changed by the law of 20 November 2022: 10 years from assessment year 2023 on; 7 years before that. VAT on capital goods and real estate can take longer.
source-be-payroll-account = Royal decree of 8 August 1980, art. 16 and 25: the employer keeps the individual account for 5 years after its yearly closing.
source-be-payroll-tax-slip = Payroll offices advise 7 years for tax slips. This message is not told apart from one, so the longer period holds.
source-be-payroll = Our own proposal: pay data belongs in the payroll file. A copy in a mailbox goes to the archive after 30 days.
source-be-contract = Belgium has no period for employment contracts. Payroll offices advise until 1 year after the end, and 5 years for students and home workers. The signed copy belongs in the personnel file.
source-be-identity-document = Our own proposal of 30 days. The Belgian data protection authority: having to identify somebody does not give the right to copy the eID; look first, and keep only what is needed.
source-be-national-number = Law of 8 August 1983, art. 8: the national register number may only be used with a legal basis or an authorisation, as for payroll. That it should leave the mailbox is our proposal.
source-be-health = The Belgian data protection authority: health data may in principle not be processed; an employer only needs to know whether somebody is fit for work. The moment is our proposal.
source-be-criminal-record = The Belgian data protection authority, under the former privacy act: look at the extract, decide, and do not keep it.
source-be-bank-details = Our own proposal: no period is laid down. Account and card numbers are safer outside a mailbox.
source-be-credentials = Our own proposal: no period is laid down. Change the password, keep it in a password manager, and remove the message.
source-nl-cv = NVP code, accepted by the Dutch data protection authority: at most 4 weeks after the procedure has ended, 1 year if the applicant agrees.
source-nl-quote-duty = An accepted quote belongs to the records that art. 52 AWR asks to keep for 7 years. Whether this one was accepted is not known here, so it is kept to be safe.
source-nl-quote = There is no official period for a quote without an order: no longer than needed. The 3 years are borrowed from the French advice on prospects.
source-nl-invoice = Art. 52 AWR: 7 years; 10 years for real estate and some digital services.
source-nl-payroll-duty = Art. 52 AWR: the payroll administration is kept for 7 years, from 1 January after the year it belongs to.
source-nl-payroll = Our own proposal: pay data belongs in the payroll file. A copy in a mailbox goes to the archive after 30 days.
source-nl-contract = Practice: until 2 years after the end of the employment; what matters for tax 7 years. The signed copy belongs in the personnel file.
source-nl-identity-document = The Dutch data protection authority: normally no copy of the identity document of an applicant, and of a customer only where the law requires it. An employee's copy belongs in the payroll file. The 30 days are our proposal.
source-nl-national-number = The BSN may only be used where the law prescribes it: for payroll, not for applicants. That it should leave the mailbox is our proposal.
source-nl-health = The Dutch data protection authority: an employer may not process the nature or the cause of an illness. The moment is our proposal.
source-nl-criminal-record = Practice: once a certificate of conduct has been seen, keeping it is usually not necessary. Note "seen on" with the date instead.
source-nl-bank-details = Our own proposal: no period is laid down. Account and card numbers are safer outside a mailbox.
source-nl-credentials = Our own proposal: no period is laid down. Change the password, keep it in a password manager, and remove the message.
