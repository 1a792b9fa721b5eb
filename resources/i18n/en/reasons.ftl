# Why a verdict came out as it did. `basis` is a word of basis-…, `period` a length of time, `since`
# the sentence of since-…, and dates are written out ("12 maart 2024").

reason-duty-runs = { $basis }: keep for at least { $period }, until { $date }. The archive keeps it too.
reason-duty-over = { $basis }: keep for at least { $period }. That has been over since { $date }.
since-thread-last = The last message in this conversation is from { $from }.
since-message-date = This message is from { $from }.
since-procedure-end = The procedure ran until { $from }.
since-accounting-year = The accounting year of this message runs until { $from }.
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
reason-own-hold =
    { $limit ->
        [day] You asked to leave this where it is until { $date }.
       *[none] You asked to leave this where it is for now.
    }
reason-no-rule = We know no retention period for messages like this. We leave it where it is.
reason-no-maximum = Nothing says that this should ever go.
reason-not-this = You said that this is something else. We leave it where it is.
reason-in-trash = This lies in the Trash already.
reason-procedure-runs = You said that this procedure is still running. We ask again on { $date }.
reason-consent =
    { $limit ->
        [rule] The person agreed to have this kept until { $from } ({ $proof }). By the rule, a consent counts until { $date } at the latest here.
       *[none] The person agreed to have this kept until { $date } ({ $proof }).
    }
reason-protected = Your company protects messages like this: the archive is possible, removing is not.
reason-not-permitted = Your organisation does not allow everything here that could be done otherwise.
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
source-be-criminal-record = The Belgian data protection authority, under the former privacy act: look at the extract, decide, and do not keep it. Consent is no ground for keeping it.
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
source-fr-cv = Recommendation of the CNIL as others quote it; its own page was not seen. A refused candidate: at most 2 years after the last contact, also with consent. Candidates are told so, and may ask to have their file destroyed.
source-fr-quote-duty = Accounting documents are kept for 10 years after the close of the year, says a secondary source. A quote that became an order may be one of them. Whether this one did is not known here, so it is kept to be safe.
source-fr-quote = Reference of the CNIL, which is a guide and does not bind: data of a prospect at most 3 years after the last contact that came from the prospect. The last message of the conversation stands for it here.
source-fr-invoice = Accounting documents are kept for 10 years after the close of the year. So says a secondary source; the text of the law was not seen, and therefore this is not labelled as law.
source-fr-payroll-duty = Our own proposal: no period was found for France. The longest of the neighbouring countries is borrowed: 7 years after the year, as in the Netherlands.
source-fr-payroll = Our own proposal: pay data belongs in the payroll file. A copy in a mailbox goes to the archive after 30 days.
source-fr-contract = Our own proposal: no period was found for France. The 2 years are borrowed from Dutch practice, counted here from the last message. The signed copy belongs in the personnel file.
source-fr-identity-document = Our own proposal of 30 days: no general period was found for France. Once it has served its purpose, a copy of an identity document should leave the mailbox.
source-fr-national-number = Our own proposal: no rule was found for France. The number of a person that a state gave out is safer outside a mailbox.
source-fr-health = Our own proposal: no rule was found for France. Borrowed from the Belgian data protection authority: an employer only needs to know whether somebody is fit for work.
source-fr-criminal-record = Our own proposal: no rule was found for France. Borrowed from the Belgian data protection authority: look at the extract, decide, and do not keep it. To be careful it goes to the archive first.
source-fr-bank-details = Our own proposal: no period is laid down. Account and card numbers are safer outside a mailbox.
source-fr-credentials = Our own proposal: no period is laid down. Change the password, keep it in a password manager, and remove the message.
source-de-cv = Practice, drawn from section 15(4) AGG (2 months) and section 61b ArbGG (3 months): at most 6 months after the refusal was received. The federal data protection authority is quoted to that effect; its own page was not seen.
source-de-quote-duty = Our own proposal: no period for quotes was found for Germany. The longest of the neighbouring countries is borrowed: 10 years after the year, as accountants in Belgium advise. Ask your accountant.
source-de-quote = Our own proposal: no period for quotes without an order was found for Germany. The 3 years are borrowed from the French advice on prospects. Keep the quote in the archive, not in the mailbox.
source-de-invoice = Our own proposal: no period was verified for Germany. The longest of the neighbouring countries is borrowed: 10 years after the year, as in Belgium and France. Ask your accountant.
source-de-payroll-duty = Our own proposal: no period was found for Germany. The longest of the neighbouring countries is borrowed: 7 years after the year, as in the Netherlands.
source-de-payroll = Our own proposal: pay data belongs in the payroll file. A copy in a mailbox goes to the archive after 30 days.
source-de-contract = Our own proposal: no period was found for Germany. The 2 years are borrowed from Dutch practice, counted here from the last message. The signed copy belongs in the personnel file.
source-de-identity-document = Our own proposal of 30 days: no general period was found for Germany. Once it has served its purpose, a copy of an identity document should leave the mailbox.
source-de-national-number = Our own proposal: no rule was found for Germany. The number of a person that a state gave out is safer outside a mailbox.
source-de-health = Our own proposal: no rule was found for Germany. Borrowed from the Belgian data protection authority: an employer only needs to know whether somebody is fit for work.
source-de-criminal-record = Our own proposal: no rule was found for Germany. Borrowed from the Belgian data protection authority: look at the extract, decide, and do not keep it. To be careful it goes to the archive first.
source-de-bank-details = Our own proposal: no period is laid down. Account and card numbers are safer outside a mailbox.
source-de-credentials = Our own proposal: no period is laid down. Change the password, keep it in a password manager, and remove the message.
source-lu-cv = No period was found for Luxembourg. The longest of the neighbouring countries is borrowed: 2 years after the last contact, as the CNIL recommends in France. To be careful it goes to the archive. Your data protection officer decides.
source-lu-quote-duty = Our own proposal: no period for quotes was found for Luxembourg. The longest of the neighbouring countries is borrowed: 10 years after the year, as accountants in Belgium advise. Ask your accountant.
source-lu-quote = Our own proposal: no period for quotes without an order was found for Luxembourg. The 3 years are borrowed from the French advice on prospects. Keep the quote in the archive, not in the mailbox.
source-lu-invoice = Our own proposal: no period was verified for Luxembourg. The longest of the neighbouring countries is borrowed: 10 years after the year, as in Belgium and France. Ask your accountant.
source-lu-payroll-duty = Our own proposal: no period was found for Luxembourg. The longest of the neighbouring countries is borrowed: 7 years after the year, as in the Netherlands.
source-lu-payroll = Our own proposal: pay data belongs in the payroll file. A copy in a mailbox goes to the archive after 30 days.
source-lu-contract = Our own proposal: no period was found for Luxembourg. The 2 years are borrowed from Dutch practice, counted here from the last message. The signed copy belongs in the personnel file.
source-lu-identity-document = Our own proposal of 30 days: no general period was found for Luxembourg. Once it has served its purpose, a copy of an identity document should leave the mailbox.
source-lu-national-number = Our own proposal: no rule was found for Luxembourg. The number of a person that a state gave out is safer outside a mailbox.
source-lu-health = Our own proposal: no rule was found for Luxembourg. Borrowed from the Belgian data protection authority: an employer only needs to know whether somebody is fit for work.
source-lu-criminal-record = Our own proposal: no rule was found for Luxembourg. Borrowed from the Belgian data protection authority: look at the extract, decide, and do not keep it. To be careful it goes to the archive first.
source-lu-bank-details = Our own proposal: no period is laid down. Account and card numbers are safer outside a mailbox.
source-lu-credentials = Our own proposal: no period is laid down. Change the password, keep it in a password manager, and remove the message.
source-uk-cv = The draft guidance of the ICO names no number: no longer than a claim can be made. In practice 6 months after the end of the procedure is common, and 12 months is called excessive.
source-uk-quote-duty = Our own proposal: no period for quotes was found for the United Kingdom. The longest of the neighbouring countries is borrowed: 10 years after the year, as accountants in Belgium advise. Ask your accountant.
source-uk-quote = Our own proposal: no period for quotes without an order was found for the United Kingdom. The 3 years are borrowed from the French advice on prospects. Keep the quote in the archive, not in the mailbox.
source-uk-invoice = Our own proposal: no period was verified for the United Kingdom. The longest of the neighbouring countries is borrowed: 10 years after the year, as in Belgium and France. Ask your accountant.
source-uk-payroll-duty = Our own proposal: no period was found for the United Kingdom. The longest of the neighbouring countries is borrowed: 7 years after the year, as in the Netherlands.
source-uk-payroll = Our own proposal: pay data belongs in the payroll file. A copy in a mailbox goes to the archive after 30 days.
source-uk-contract = Our own proposal: no period was found for the United Kingdom. The 2 years are borrowed from Dutch practice, counted here from the last message. The signed copy belongs in the personnel file.
source-uk-identity-document = Our own proposal of 30 days: no general period was found for the United Kingdom. Once it has served its purpose, a copy of an identity document should leave the mailbox.
source-uk-national-number = Our own proposal: no rule was found for the United Kingdom. The number of a person that a state gave out is safer outside a mailbox.
source-uk-health = Our own proposal: no rule was found for the United Kingdom. Borrowed from the Belgian data protection authority: an employer only needs to know whether somebody is fit for work.
source-uk-criminal-record = Our own proposal: no rule was found for the United Kingdom. Borrowed from the Belgian data protection authority: look at the extract, decide, and do not keep it. To be careful it goes to the archive first.
source-uk-bank-details = Our own proposal: no period is laid down. Account and card numbers are safer outside a mailbox.
source-uk-credentials = Our own proposal: no period is laid down. Change the password, keep it in a password manager, and remove the message.
