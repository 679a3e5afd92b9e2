package tenure.notice;

import java.util.HashMap;
import java.util.Map;
import tenure.rules.Edition;
import tenure.rules.Mail;
import tenure.rules.mail.NotWritten;
import tenure.rules.mail.Writing;

/** Writes letters in the words of an edition. */
final class Letters {

    private Letters() {}

    /** The letter of a notice. An edition that cannot write it may be followed by one that can. */
    static Letter of(NoticeRows.Due due, Edition edition) throws NotTaken {
        Kept notice = due.notice();
        Mail mail = edition.mails().get(notice.template());
        if (mail == null) {
            throw new NotTaken(NotTaken.Why.PUT_OFF, "the edition in force has no mail " + notice.template());
        }
        Map<String, Object> values = new HashMap<>(notice.values());
        String link = due.link();
        if (link != null) {
            values.put(Mail.LINK, link);
        }
        try {
            return new Letter(notice.evidence().messageId(), notice.to(), notice.copies(), Writing.write(mail, values));
        } catch (NotWritten e) {
            throw new NotTaken(NotTaken.Why.PUT_OFF, String.valueOf(e.getMessage()));
        }
    }
}
