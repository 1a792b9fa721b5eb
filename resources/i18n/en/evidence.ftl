# Why recognition believes something. What was seen stands beside the sentence, masked.

evidence-document-title = The heading says what it is
evidence-document-file-name = The file name says what it is
evidence-message-subject = The subject says what it is
evidence-words-strong =
    { $count ->
        [one] A phrase that seldom stands anywhere else
       *[other] { $count } phrases that seldom stand anywhere else
    }
evidence-words-concepts =
    { $count ->
        [one] A word that goes with it
       *[other] { $count } words that go with it
    }
evidence-words-against =
    { $count ->
        [one] A word that speaks against it
       *[other] { $count } words that speak against it
    }
evidence-document-length =
    { $count ->
        [one] One page, longer than such documents are
       *[other] { $count } pages, longer than such documents are
    }
evidence-document-prose = Running text, as in an article or a manual
evidence-document-blank = { $count } places are left to be filled in
evidence-document-rival =
    { $category ->
        [cv] It looks more like a CV
        [quote] It looks more like a quote
        [invoice] It looks more like an invoice
        [payroll] It looks more like a payslip
        [health] It looks more like a document about health
        [contract] It looks more like a contract
        [criminal_record] It looks more like a criminal record
       *[other] It looks more like another kind of document
    }
evidence-message-bulk = A newsletter or automatic message
evidence-message-attached = The message says that something is attached
evidence-cv-headings =
    { $count ->
        [one] One section that a CV has
       *[other] { $count } sections that a CV has
    }
evidence-cv-periods =
    { $count ->
        [one] One period, from year to year
       *[other] { $count } periods, from year to year
    }
evidence-cv-career = { $count } periods that follow on one another, as jobs do
evidence-cv-posts =
    { $count ->
        [one] One job or course with its years
       *[other] { $count } jobs or courses with their years
    }
evidence-cv-tongues = { $count } languages with their level
evidence-cv-letter = Somebody writes of themselves: work, school and how to be reached
evidence-cv-contact = Somebody's address, phone or profile at the top
evidence-cv-sender = The name of the sender stands at the top
evidence-cv-impersonal = No periods and nobody to contact
evidence-cv-about = It speaks of an application, but is none
evidence-quote-offer = Prices with their terms, for somebody who asked
evidence-quote-about = It asks for a quote or speaks of one, but is none
evidence-amounts-rows =
    { $count ->
        [one] One line where quantity times price gives the amount
       *[other] { $count } lines where quantity times price gives the amount
    }
evidence-amounts-total = A total
evidence-amounts-vat = A VAT rate
evidence-amounts-many = At least { $count } amounts
evidence-amounts-few =
    { $count ->
        [0] No amounts
        [one] Only one amount
       *[other] Only { $count } amounts
    }
evidence-company-number = A company or VAT number
evidence-company-payment = Where and how to pay
evidence-person-number = A national number
evidence-person-birth-date = A date of birth or an age
evidence-person-fields =
    { $count ->
        [one] One field filled in for a person
       *[other] { $count } fields filled in for a person
    }
evidence-person-self = The sender writes of themselves
evidence-person-none = Nobody in particular is named
evidence-identity-mrz = The lines of an identity document that machines read, with the right check digits
evidence-identity-mrz-damaged = Lines that look like those machines read on an identity document
evidence-identity-card-shape = Hardly more than the fields of a card, with dates filled in
evidence-identity-card-number =
    { $count ->
        [one] The number of an identity card
       *[other] { $count } numbers of identity cards
    }
evidence-number-be-national =
    { $count ->
        [one] A Belgian national number, check digits right
       *[other] { $count } Belgian national numbers, check digits right
    }
evidence-number-be-bis =
    { $count ->
        [one] A Belgian BIS number, check digits right
       *[other] { $count } Belgian BIS numbers, check digits right
    }
evidence-number-nl-bsn =
    { $count ->
        [one] A Dutch citizen service number (BSN), check digit right
       *[other] { $count } Dutch citizen service numbers (BSN), check digits right
    }
evidence-number-fr-nir =
    { $count ->
        [one] A French social security number, check digits right
       *[other] { $count } French social security numbers, check digits right
    }
evidence-number-de-tax-id =
    { $count ->
        [one] A German tax identification number, check digit right
       *[other] { $count } German tax identification numbers, check digits right
    }
evidence-number-lu-matricule =
    { $count ->
        [one] A Luxembourg national number, check digits right
       *[other] { $count } Luxembourg national numbers, check digits right
    }
evidence-number-gb-nino =
    { $count ->
        [one] A British National Insurance number
       *[other] { $count } British National Insurance numbers
    }
evidence-number-gb-nhs =
    { $count ->
        [one] A British NHS number, check digit right
       *[other] { $count } British NHS numbers, check digits right
    }
evidence-number-us-ssn =
    { $count ->
        [one] An American social security number
       *[other] { $count } American social security numbers
    }
evidence-number-context = The word beside it says what it is
evidence-number-counter = The word before it says it is another number
evidence-bank-iban =
    { $count ->
        [one] A bank account number, check digits right
       *[other] { $count } bank account numbers, check digits right
    }
evidence-bank-card =
    { $count ->
        [one] A payment card number, check digit right
       *[other] { $count } payment card numbers, check digits right
    }
evidence-bank-context = The words beside it say that it belongs to a person
evidence-bank-business = The account of a company, or one to pay to
evidence-secret-password =
    { $count ->
        [one] A password in plain sight
       *[other] { $count } passwords in plain sight
    }
evidence-secret-login = A user name beside it
evidence-secret-key =
    { $count ->
        [one] A secret key
       *[other] { $count } secret keys
    }
