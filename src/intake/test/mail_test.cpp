// Mails as they come: charsets, structures, broken ones; what is fresh in them; whose words they are.
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "intake/domain/charset.hpp"
#include "intake/domain/html_text.hpp"
#include "intake/domain/mail_rules.hpp"
#include "intake/domain/reply_text.hpp"

namespace bihuan::intake {
namespace {

constexpr MailLimits limits{
    .header_bytes = 65'536, .text_length = 20'000, .parts = 100, .depth = 20, .files = 5};
const std::string own = "service@example.com";

std::string with_body(std::string_view type, std::string_view body) {
    return "From: a@b.cn\r\nSubject: s\r\nContent-Type: " + std::string{type} + "\r\n\r\n" +
           std::string{body};
}
std::string repeated(std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

// 宽带断了 in each of them.
const std::string gbk = "\xbf\xed\xb4\xf8\xb6\xcf\xc1\xcb", big5 = "\xbc\x65\xb1\x61\xc2\x5f\xa4\x46",
                  utf8 = "宽带断了", traditional = "寬帶斷了";

TEST(MailCharset, IsTheDeclaredOneWhereTheBytesAgree) {
    struct Sample {
        const char *why, *declared;
        std::string bytes, text;
    };
    for (const Sample& row : {
             Sample{"as said", "gb18030", gbk, utf8},
             Sample{"GBK called by its part", "gb2312", "\xe9\x46", "镕"},  // not in GB 2312
             Sample{"Big5", "Big5", big5, traditional},
             Sample{"UTF-8", "utf-8", utf8, utf8},
             Sample{"ISO-2022-JP", "iso-2022-jp", "\x1b$B$3$s$K$A$O\x1b(B", "こんにちは"},
             Sample{"ISO-2022-JP unsaid", "", "\x1b$B$3$s$K$A$O\x1b(B", "こんにちは"},
             Sample{"called UTF-8, is GBK", "utf-8", gbk, utf8},
             Sample{"called Latin, is GBK", "iso-8859-1", gbk, utf8},
             Sample{"called GBK, is UTF-8", "gbk", utf8, utf8},
             Sample{"nothing said, GBK", "", gbk, utf8},
             Sample{"a charset that is none", "x-klingon", gbk, utf8},
             Sample{"nothing said, UTF-8", "", utf8, utf8},
             Sample{"nothing said, Big5 that is no GBK", "",
                    "\xb1\x7a\xa6\x6e\xa1\x41\xa7\xda\xae\x61\xaa\xba\xbc\x65\xc0\x57\xba\xf4\xb8\xf4\xa4\x77"
                    "\xb8\x67\xc2\x5f\xa4\x46\xa4\x54\xa4\xd1",
                    "您好，我家的寬頻網路已經斷了三天"},
             Sample{"ASCII", "us-ascii", "hello", "hello"},
         })
        EXPECT_EQ(utf8_of(row.bytes, row.declared), row.text) << row.why;
    EXPECT_TRUE(is_valid_utf8(utf8_of("\xff\xfe\x80\x81", "utf-8")));
}

TEST(MailText, HasNothingThatTurnsOrControls) {
    EXPECT_EQ(clean_text("a\r\nb\rc\td\x01\x7f\xe2\x80\xae", true), "a\nb\nc\td");
    EXPECT_EQ(clean_text("a\r\nBcc: x", false), "a Bcc: x");
    EXPECT_EQ(clean_text(std::string_view{"a\0b", 3}, true), "ab");
}

TEST(MailHtml, BecomesWords) {
    struct Sample {
        const char *why, *html, *text;
    };
    for (const Sample& row : {
             Sample{"paragraphs and breaks", "<p>您好</p><p>网断了<br>急</p>", "您好\n网断了\n急"},
             Sample{"scripts and styles go", "<style>p{}</style>a<script>alert('</p>')</script>b<!-- c -->d",
                    "abd"},
             Sample{"a script that never ends", "a<script>b", "a"},
             Sample{"a comment that never ends", "a<!-- b", "a"},
             Sample{"links keep their address", "<a href=\"https://a.cn/x?b=1&amp;c=2\">这里</a>。",
                    "这里 <https://a.cn/x?b=1&c=2>。"},
             Sample{"a link that says itself", "<a href='https://a.cn'>https://a.cn</a>", "https://a.cn"},
             Sample{"no script by a link", "<a href=\"javascript:alert(1)\">x</a>", "x"},
             Sample{"entities", "&lt;b&gt; &amp;amp; &#20320;&#x597d;&nbsp;&unknown; &#0; &#xd800; &",
                    "<b> &amp; 你好 &unknown; &#0; &#xd800; &"},
             Sample{"no tag", "1 < 2 <3", "1 < 2 <3"},
             Sample{"lists and tables", "<ul><li>a<li>b</ul><table><tr><td>1</td><td>2</td></tr></table>",
                    "- a\n- b\n1 2"},
             Sample{"a tag that never ends", "a<b c=\"d", "a"},
             Sample{"white space is one", "a \n\t b", "a b"},
         })
        EXPECT_EQ(text_of_html(row.html), row.text) << row.why;
}

TEST(MailReply, IsWhatStandsAboveTheHistory) {
    struct Sample {
        const char *why, *text, *fresh;
    };
    for (const Sample& row : {
             Sample{"nothing quoted", "还是不行", "还是不行"},
             Sample{"English", "no\n\nOn Mon, 2 Mar 2026 at 09:00, Service <s@e.com> wrote:\n> hello", "no"},
             Sample{"broken over two lines",
                    "no\nOn Mon, 2 Mar 2026 at 09:00,\nService <s@e.com> wrote:\n> hello", "no"},
             Sample{"Chinese", "不行\n在 2026-03-02 09:00，客服 写道：\n> 您好", "不行"},
             Sample{"Chinese with a colon of the other kind", "不行\n于 2026年3月2日 客服 写道:\n您好",
                    "不行"},
             Sample{"QQ mail", "不行\n\n------------------ 原始邮件 ------------------\n发件人: 客服\n您好",
                    "不行"},
             Sample{"Foxmail and Outlook",
                    "不行\n发件人： 客服\n发送时间： 2026\n收件人： 我\n主题： 您好\n\n您好", "不行"},
             Sample{"Outlook in English", "no\n-----Original Message-----\nFrom: s", "no"},
             Sample{"quoted lines alone", "不行\n> 您好\n> 再见\n", "不行"},
             Sample{"a signature", "不行\n-- \n王\n13800001234", "不行"},
             Sample{"a phone's", "不行\n发自我的iPhone", "不行"},
             Sample{"answers between the lines", "> 几点？\n八点\n> 哪里？\n家里",
                    "> 几点？\n八点\n> 哪里？\n家里"},
             Sample{"an answer below", "在 2026-03-02 客服 写道：\n> 几点？\n八点",
                    "在 2026-03-02 客服 写道：\n> 几点？\n八点"},
             Sample{"a sentence that only begins so", "On Monday it broke\nplease help",
                    "On Monday it broke\nplease help"},
             Sample{"only a quote", "> 您好", ""},
         })
        EXPECT_EQ(folded(row.text).fresh, row.fresh) << row.why;
    const auto both = folded("不行\n> 您好\n-- \n王");
    EXPECT_EQ(both.history, "> 您好\n-- \n王") << "the whole is kept";
}

TEST(Mail, IsReadWhateverItsStructure) {
    const auto plain = read_mail(
        "From: =?gb2312?B?zfXO5Q==?= <Wang@Example.com>\r\nTo: service@example.com\r\nSubject: "
        "=?gb2312?B?v+20+LbPwcs=?=\r\n"
        "Date: Mon, 02 Mar 2026 09:00:00 +0800\r\nMessage-ID: <1@b.cn>\r\nReferences: <7@example.com>\r\n "
        "<8@b.cn>\r\n"
        "Content-Type: text/plain; charset=gb2312\r\n\r\n" +
            gbk,
        limits);
    EXPECT_EQ(plain.subject, utf8);
    EXPECT_EQ(plain.text, utf8);
    EXPECT_EQ(plain.from, "wang@example.com");
    EXPECT_EQ(plain.from_name, "王五");
    EXPECT_EQ(plain.message_id, "1@b.cn");
    EXPECT_EQ(plain.references, (std::vector<std::string>{"7@example.com", "8@b.cn"}));
    ASSERT_TRUE(plain.sent_at);
    EXPECT_EQ(to_iso(*plain.sent_at).substr(0, 16), "2026-03-02T01:00");
    // A subject in bytes of its own, without any word of its charset.
    EXPECT_EQ(read_mail("From: a@b.cn\nSubject: " + gbk + "\n\nx", limits).subject, utf8);

    const auto both =
        read_mail(with_body("multipart/alternative; boundary=x",
                            "--x\r\nContent-Type: text/html\r\n\r\n<b>html</b>\r\n--x\r\nContent-Type: "
                            "text/plain\r\n\r\nplain\r\n--x--\r\n"),
                  limits);
    EXPECT_EQ(both.text, "plain");
    const auto html = read_mail(with_body("text/html; charset=utf-8", "<p>只有网页</p>"), limits);
    EXPECT_EQ(html.text, "只有网页");
    const auto meta = read_mail(with_body("text/html", "<meta charset=gbk><p>" + gbk + "</p>"), limits);
    EXPECT_EQ(meta.text, utf8);

    const auto nested =
        read_mail(with_body("multipart/mixed; boundary=x",
                            "--x\r\nContent-Type: multipart/related; boundary=y\r\n\r\n--y\r\nContent-Type: "
                            "text/html\r\n\r\n<p>in</p>\r\n--y\r\nContent-Type: image/png; "
                            "name=\"=?utf-8?B?5Zu+LnBuZw==?=\"\r\nContent-Transfer-Encoding: "
                            "base64\r\n\r\niVBORw0KGgo=\r\n--y--\r\n"
                            "--x\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nthe inner "
                            "text\r\n--x\r\nContent-Type: application/pdf\r\nContent-Disposition: "
                            "attachment; filename=\"../../etc/a.pdf\"\r\n\r\n%PDF-1.4\r\n--x--\r\n"),
                  limits);
    EXPECT_EQ(nested.text, "in");
    ASSERT_EQ(nested.files.size(), 3U);
    EXPECT_EQ(nested.files[0].name, "图.png");
    EXPECT_EQ(nested.files[1].name, "inner.eml");
    EXPECT_EQ(nested.files[2].name, "a.pdf");
}

TEST(Mail, BrokenOnesAreReadAsFarAsTheyGo) {
    EXPECT_EQ(read_mail("", limits).text, "");
    EXPECT_EQ(read_mail("no header at all", limits).from, "");
    EXPECT_EQ(read_mail(std::string(1000, '\0'), limits).subject, "");
    const auto open = read_mail(
        with_body("multipart/mixed; boundary=x", "--x\r\nContent-Type: text/plain\r\n\r\nno end"), limits);
    EXPECT_EQ(open.text, "no end");
    const auto without = read_mail(with_body("multipart/mixed", "--x\r\n\r\nno boundary said"), limits);
    EXPECT_TRUE(without.files.empty());
    EXPECT_EQ(read_mail("Subject: s\r\n\r\nonly text", limits).text, "only text") << "no From, no type";
    const auto endless =
        read_mail("From: a@b.cn\r\n" + repeated("X-A: 1234567890\r\n", 50'000) + "\r\nbody", limits);
    EXPECT_TRUE(endless.is_cut);
    EXPECT_EQ(endless.from, "a@b.cn");
    const auto one_line = read_mail("Subject: " + std::string(1'000'000, 'x') + "\r\n\r\nbody", limits);
    EXPECT_TRUE(one_line.is_cut);
    const auto damaged = read_mail(
        with_body("text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64", "!!!!5L2g5aW9====\xff"),
        limits);
    EXPECT_TRUE(is_valid_utf8(damaged.text));
}

TEST(Mail, HasBounds) {
    std::string deep = "From: a@b.cn\r\n";
    for (int i = 0; i < 100'000; ++i)
        deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" +
                std::to_string(i) + "\r\n";
    EXPECT_TRUE(read_mail(deep + "\r\nx", limits).is_cut);
    std::string letters = "From: a@b.cn\r\n";
    for (int i = 0; i < 100'000; ++i) letters += "Content-Type: message/rfc822\r\n\r\nSubject: s\r\n";
    EXPECT_LE(read_mail(letters + "\r\nx", limits).files.size(), 5U);
    const auto many =
        read_mail(with_body("multipart/mixed; boundary=x",
                            repeated("--x\r\nContent-Type: image/png\r\n\r\nA\r\n", 20) + "--x--\r\n"),
                  limits);
    EXPECT_EQ(many.files.size(), 5U);
    EXPECT_TRUE(many.is_cut);
    const auto parts = read_mail(
        with_body("multipart/mixed; boundary=x", repeated("--x\r\n\r\nt\r\n", 500) + "--x--\r\n"), limits);
    EXPECT_TRUE(parts.is_cut);
    const auto longer = read_mail(with_body("text/plain", std::string(30'000, 'x')), limits);
    EXPECT_EQ(longer.text.size(), 20'000U);
    EXPECT_TRUE(longer.is_cut);
}

TEST(MailVerdict, KnowsMachines) {
    struct Sample {
        const char *why, *headers;
        Verdict verdict;
    };
    for (const Sample& row : {
             Sample{"a person", "From: a@b.cn", Verdict::person},
             Sample{"a person, said so", "From: a@b.cn\r\nAuto-Submitted: no", Verdict::person},
             Sample{"RFC 3834", "From: a@b.cn\r\nAuto-Submitted: auto-replied", Verdict::auto_reply},
             Sample{"an older way", "From: a@b.cn\r\nX-Autoreply: yes", Verdict::auto_reply},
             Sample{"another", "From: a@b.cn\r\nPrecedence: auto_reply", Verdict::auto_reply},
             Sample{"a list", "From: a@b.cn\r\nList-Id: <l.b.cn>", Verdict::list},
             Sample{"bulk", "From: a@b.cn\r\nPrecedence: bulk", Verdict::list},
             Sample{"no way back", "From: a@b.cn\r\nReturn-Path: <>", Verdict::bounce},
             Sample{"a way back", "From: a@b.cn\r\nReturn-Path: <a@b.cn>", Verdict::person},
             Sample{"the daemon", "From: MAILER-DAEMON@b.cn", Verdict::bounce},
             Sample{"ours comes back", "From: a@b.cn\r\nMessage-ID: <123456@example.com>", Verdict::ours},
             Sample{"from ourselves", "From: service@example.com", Verdict::ours},
             Sample{"written another way", "From: a@b.cn\r\nMessage-ID: <123456@Example.COM>", Verdict::ours},
             Sample{"another host's number", "From: a@b.cn\r\nMessage-ID: <123456@b.cn>", Verdict::person},
         })
        EXPECT_EQ(verdict_of(read_mail(std::string{row.headers} + "\r\nSubject: s\r\n\r\nx", limits), own),
                  row.verdict)
            << row.why;
}

TEST(MailVerdict, ReadsReportsOfDelivery) {
    const auto mail = read_mail(
        "From: MAILER-DAEMON@b.cn\r\nContent-Type: multipart/report; report-type=delivery-status; "
        "boundary=x\r\n\r\n--x\r\n\r\nsorry\r\n--x\r\nContent-Type: "
        "message/delivery-status\r\n\r\nReporting-MTA: dns; b.cn\r\n\r\n"
        "Final-Recipient: rfc822; Zhang@B.cn\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--x\r\nContent-Type: "
        "text/rfc822-headers\r\n\r\nMessage-ID: <77@example.com>\r\n\r\n--x--\r\n",
        limits);
    ASSERT_TRUE(mail.report);
    EXPECT_TRUE(mail.report->has_failed);
    EXPECT_EQ(mail.report->recipient, "zhang@b.cn");
    EXPECT_EQ(message_number(mail.report->message_id, own), 77);
    EXPECT_EQ(verdict_of(mail, own), Verdict::bounce);
}

TEST(MailRules, FindWhatItIsAbout) {
    Mail mail;
    mail.in_reply_to = "5@example.com";
    mail.references = {"3@example.com", "x@b.cn", "5@example.com", "4@example.com"};
    EXPECT_EQ(answered_messages(mail, own), (std::vector<std::int64_t>{5, 4, 3}));
    EXPECT_EQ(answered_messages(mail, ""), std::vector<std::int64_t>{});
    EXPECT_EQ(ticket_code_in("回复：[260302-A00042] 断网"), "260302-A00042");
    for (const auto* none : {"260302-a00042", "1260302-A00042", "260302-A0042", "260302-A"})
        EXPECT_EQ(ticket_code_in(none), "") << none;
    struct Sample {
        const char *sender, *number;
    };
    for (const Sample& row : {Sample{"+86 138-0000-1234", "13800001234"},
                              Sample{"008613800001234", "13800001234"}, Sample{"10010", "10010"},
                              Sample{"a@b.cn", ""}, Sample{"123", ""}, Sample{"123456789012345678901", ""}})
        EXPECT_EQ(number_of(row.sender), row.number) << row.sender;
    EXPECT_TRUE(is_stop(" ｔｄ ", {"TD", "退订"}));
    EXPECT_TRUE(is_stop("退订", {"TD", "退订"}));
    EXPECT_FALSE(is_stop("我要退订宽带", {"TD", "退订"}));
    EXPECT_EQ(title_of("", "第一行\n第二行"), "第一行");
    EXPECT_EQ(code_point_count(title_of(std::string(500, 'x'), "")), 120U);
    Mail again;
    again.message_id = "1@b.cn";
    again.text = "a";
    const auto key = key_of(again, "raw");
    EXPECT_EQ(key_of(again, "other raw, another way"), key);
    again.text = "b";
    EXPECT_NE(key_of(again, "raw"), key) << "a Message-ID chosen by another suppresses nothing";
}

}  // namespace
}  // namespace bihuan::intake
