# Requests of people: access and erasure.

error-case-unknown = There is no such case. `case list` shows them all.
error-case-closed = This case is closed. Open a new one where there is more to do.
error-case-day = The day on which the request came in is written as YYYY-MM-DD and cannot lie in the future.
error-case-extended = This case was extended already. The law allows that once.
error-case-too-late = It is too late to extend: the person has to be told within the first month.
error-case-reason = Say in a few words why.
error-case-mask = Give a name that the person of the case does not have too, or an e-mail address: anything else cannot be masked.
error-case-message = There is no such message in this case. `case show` lists them.
error-case-undecided = Not every message was looked at yet. Decide about the others first.
error-case-kind = That belongs to another kind of case.
error-case-restricted = What is held about this person is restricted. Take the restriction off first.

case-excluded =
    { $count ->
        [one] One other message was looked at and does not belong to the answer.
       *[other] { $count } other messages were looked at and do not belong to the answer.
    }
case-masked = Names of others were made unreadable in this package (•••). A message that may name others stands in it as text (.txt) instead of as .eml.
case-left-out = [{ $name }: this attachment is left out, for names of others could not be made unreadable in it.]
case-message-word =
    { $count ->
        [one] message
       *[other] messages
    }
case-letter-title = Answer to your request for erasure
case-letter-asked = On { $date } we received your request to erase what we hold about you. We looked for: { $what }.
case-letter-erased =
    { $count ->
        [0] We found no messages that we could erase.
        [one] We erased one message.
       *[other] We erased { $count } messages.
    }
case-letter-kept-law =
    { $count ->
        [one] One message we still keep, because the law or our retention rules oblige us to (GDPR article 17(3)). It is erased after that.
       *[other] { $count } messages we still keep, because the law or our retention rules oblige us to (GDPR article 17(3)). They are erased after that.
    }
case-letter-kept-hold =
    { $count ->
        [one] One message we still keep, because it is needed for a dispute or an inspection.
       *[other] { $count } messages we still keep, because they are needed for a dispute or an inspection.
    }
case-letter-kept-other =
    { $count ->
        [one] One message we still keep for another reason, which we are glad to explain.
       *[other] { $count } messages we still keep for another reason, which we are glad to explain.
    }
case-letter-failed =
    { $count ->
        [one] One message could not be erased yet. We try again and let you know when it is done.
       *[other] { $count } messages could not be erased yet. We try again and let you know when it is done.
    }
case-letter-told = We ask those who got messages about you to erase them too.
case-letter-rights = If you do not agree with this answer, you can complain to the data protection authority or go to court.
case-request = { $who } asked us to erase what we hold about this person. You got messages about it from us. Please erase them, with copies and attachments, and let us know when it is done. If you have to keep something, let us know why.
