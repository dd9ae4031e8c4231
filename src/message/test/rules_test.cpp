// What templates may say, how long an SMS is, when and how often something is tried, what a mail looks like.
#include <gtest/gtest.h>

#include <set>

#include "message/domain/mail.hpp"
#include "message/domain/message_errors.hpp"
#include "message/domain/sending_rules.hpp"
#include "message/domain/shipped.hpp"
#include "message/domain/template_rules.hpp"

namespace bihuan::message {
namespace {

using namespace std::chrono_literals;

standard::MessagePurpose purpose() {
    standard::MessagePurpose p;
    p.code = "p";
    p.channels = {"sms", "mail", "portal"};
    p.values = {{"customer.name", false}, {"ticket.code", false}, {"now", true}};
    return p;
}
const std::vector<standard::Term> segments{{"vip", "", "", ""}};

std::string said(const Draft& draft) {
    const auto done = check_draft(draft, purpose(), segments);
    if (done) return "";
    std::string out;
    for (const auto& one : done.error().fields)
        out += (out.empty() ? "" : "; ") + one.field + " " + std::string{one.kind.code}.substr(8) +
               (one.detail.empty() ? "" : " " + one.detail);
    return out;
}

TEST(MessageTemplate, RefusesWhatIsNotAPlaceholderWithItsPlace) {
    struct Sample {
        const char *body, *says;
    };
    for (const Sample& row : {
             Sample{"您好 {{customer.name}} {{now|local}} {{now|date}}", ""},
             Sample{"您好 {{customer.phone}}", "body placeholder_unknown 4 {{customer.phone}}"},
             Sample{"{{now}}", "body placeholder_shape 1 {{now}}"},
             Sample{"{{ticket.code|local}}", "body placeholder_shape 1 {{ticket.code|local}"},
             Sample{"a {{ticket.code", "body placeholder_shape 3 {{ticket.code"},
             Sample{"a }} b", "body placeholder_shape 3 }} b"},
             Sample{"{{7*7}}", "body placeholder_shape 1 {{7*7}}"},
             Sample{"{{ticket.code}}{{{customer.name}}}", "body placeholder_shape 16 {{{customer.name}}}"},
             Sample{"{% if x %} ${x} #{x} <%= x %>", ""},  // other people's languages are plain words here
         })
        EXPECT_EQ(said({{"p", "mail", "zh-CN", ""}, "s", row.body}), row.says) << row.body;
    EXPECT_EQ(
        said({{"p", "push", "e", "gold"}, "a\nb", "x"}),
        "channel channel_unknown; language language_shape; segment segment_unknown; subject subject_lines");
    EXPECT_EQ(said({{"p", "mail", "en", "vip"}, "", "x"}), "subject subject_needed");
    EXPECT_EQ(said({{"p", "sms", "zh-CN", ""}, "", std::string(1000, 'x')}), "body body_too_large 6");
}

TEST(MessageTemplate, ValuesAreFilledInOnceAndNeverReadAgain) {
    const Values values{{"customer.name", {"{{ticket.code}} {{now|local}}", {}}},
                        {"ticket.code", {"T-1", {}}},
                        {"now", {{}, *from_iso("2026-03-02T01:00:00Z")}}};
    EXPECT_EQ(filled("{{customer.name}}/{{ticket.code}}/{{now|local}}/{{now|date}}", values, "Asia/Shanghai"),
              "{{ticket.code}} {{now|local}}/T-1/2026-03-02 09:00/2026-03-02");
    EXPECT_EQ(html_of("<script>\"&'\n"), "&lt;script&gt;&quot;&amp;&#39;<br>\r\n");
    EXPECT_EQ(one_line("a\r\nBcc: b@c.d"), "a  Bcc: b@c.d");
    const auto kept = read_values(written({{"text", {"a=b\nc\\d\n", {}}}, {"now", {{}, Instant{5us}}}}));
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept[0].second.text, "a=b\nc\\d\n");
    EXPECT_EQ(kept[1].second.at, Instant{5us});
}

TEST(MessageTemplate, CountsPartsOfAnSms) {
    struct Sample {
        std::string text;
        bool is_unicode;
        std::int64_t units, parts;
    };
    std::string han;
    for (int i = 0; i < 71; ++i) han += "好";
    for (const Sample& row :
         {Sample{"", false, 0, 0}, Sample{std::string(160, 'a'), false, 160, 1},
          Sample{std::string(161, 'a'), false, 161, 2}, Sample{std::string(306, 'a'), false, 306, 2},
          Sample{"[€]", false, 6, 1}, Sample{std::string(80, '['), false, 160, 1}, Sample{"好", true, 1, 1},
          Sample{han, true, 71, 2}, Sample{"😀", true, 2, 1}, Sample{"`", true, 1, 1}}) {
        const auto found = sms_length(row.text);
        EXPECT_EQ(found.is_unicode, row.is_unicode) << row.text;
        EXPECT_EQ(found.units, row.units) << row.text;
        EXPECT_EQ(found.parts, row.parts) << row.text;
    }
}

TEST(MessageTemplate, TheOneThatSuitsBest) {
    const auto made = [](std::int64_t id, const char* channel, const char* language, const char* segment) {
        Template t;
        t.template_id = TemplateId{id};
        t.place = {"p", channel, language, segment};
        return t;
    };
    const std::vector all{made(1, "", "zh-CN", ""), made(2, "sms", "zh-CN", ""), made(3, "", "zh-CN", "vip"),
                          made(4, "", "en", ""), made(5, "", "ug", "")};
    struct Sample {
        const char *channel, *language, *segment;
        std::int64_t is;
    };
    for (const Sample& row :
         {Sample{"mail", "zh-CN", "ordinary", 1}, Sample{"sms", "zh-CN", "ordinary", 2},
          Sample{"sms", "zh-CN", "vip", 3}, Sample{"mail", "en", "vip", 4}, Sample{"mail", "en-GB", "", 4},
          Sample{"mail", "ug", "", 5}, Sample{"mail", "fr", "", 1}}) {
        const auto* found = best_template(all, row.channel, languages_from(row.language), row.segment);
        ASSERT_NE(found, nullptr);
        EXPECT_EQ(found->template_id.number, row.is) << row.channel << row.language << row.segment;
    }
    EXPECT_EQ(best_template({}, "sms", languages_from("en"), ""), nullptr);
}

TEST(MessageSending, QuietHoursSpanMidnight) {
    struct Sample {
        const char* now;  // in Shanghai
        QuietHours hours;
        const char* until;  // "" may go
    };
    for (const Sample& row : {Sample{"2026-03-02T09:00:00+08:00", {1290, 480}, ""},
                              Sample{"2026-03-02T21:30:00+08:00", {1290, 480}, "2026-03-03 08:00"},
                              Sample{"2026-03-03T07:59:00+08:00", {1290, 480}, "2026-03-03 08:00"},
                              Sample{"2026-03-03T08:00:00+08:00", {1290, 480}, ""},
                              Sample{"2026-03-03T13:10:00+08:00", {720, 840}, "2026-03-03 14:00"},
                              Sample{"2026-03-03T13:10:00+08:00", {600, 600}, ""}}) {
        const auto until = quiet_until(*from_iso(row.now), row.hours, "Asia/Shanghai");
        EXPECT_EQ(until ? local_text(*until, "Asia/Shanghai") : "", row.until) << row.now;
    }
}

TEST(MessageSending, PausesGrowAreBoundedAndSpread) {
    standard::MessageRules rules;
    rules.first_pause = 30s;
    rules.longest_pause = 120s;
    rules.tries_max = 5;
    EXPECT_EQ(pause_after(rules, 1, 7), 30s);
    EXPECT_EQ(pause_after(rules, 2, 7), 60s);
    EXPECT_EQ(pause_after(rules, 4, 7), 120s);
    EXPECT_FALSE(pause_after(rules, 5, 7));
    rules.jitter_percent = 20;
    std::set<Duration> seen;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto pause = *pause_after(rules, 1, seed);
        EXPECT_GE(pause, 24s);
        EXPECT_LE(pause, 36s);
        seen.insert(pause);
    }
    EXPECT_GT(seen.size(), 50U);
}

TEST(MessageSending, OwnChannelFirstAndAddressesThatAreNone) {
    const auto p = purpose();
    EXPECT_EQ(ways(p, "email", {}), (std::vector<std::string>{"mail", "sms", "portal"}));
    EXPECT_EQ(ways(p, "phone", std::vector<std::string>{"sms"}),
              (std::vector<std::string>{"mail", "portal"}));
    for (const auto* good : {"a@b.cn", "a.b+c@mail.example.com"}) EXPECT_TRUE(is_mail_address(good)) << good;
    for (const auto* bad :
         {"", "a", "@b.c", "a@b@c.d", "a@b", "a b@c.d", "a@b.c\r\nBcc: x@y.z", "<a@b.c>", "a@b.c,d@e.f"})
        EXPECT_FALSE(is_mail_address(bad)) << bad;
    EXPECT_TRUE(is_phone_address("+8613800001234"));
    for (const auto* bad : {"", "1", "138 0000 1234", "13800001234\r\n", "tel:13800001234"})
        EXPECT_FALSE(is_phone_address(bad)) << bad;
    EXPECT_EQ(masked_address("sms", "13800001234"), "138****1234");
    EXPECT_EQ(masked_address("mail", "zhang@b.cn"), "z***@b.cn");
    EXPECT_EQ(safe_detail("550 no <zhang@b.cn>\r\nhere", "zhang@b.cn"), "550 no <***>  here");
}

TEST(MessageMail, HeadersCannotBeInjectedAndWordsAreEncoded) {
    const auto text = mail_text({.from = "service@b.cn",
                                 .from_name = "闭环\r\nX: y",
                                 .to = "a@b.cn",
                                 .subject = "您好\r\nBcc: evil@x.y",
                                 .text = "<b>你好</b>",
                                 .message_id = "7@b.cn",
                                 .unsubscribe = "https://b.cn/portal/privacy",
                                 .at = *from_iso("2026-03-02T01:00:00Z")});
    EXPECT_EQ(text.find("\r\nBcc:"), std::string::npos);
    EXPECT_EQ(text.find("\r\nX:"), std::string::npos);
    EXPECT_NE(text.find("Date: Mon, 02 Mar 2026 01:00:00 +0000\r\n"), std::string::npos);
    EXPECT_NE(text.find("Message-ID: <7@b.cn>\r\n"), std::string::npos);
    EXPECT_NE(text.find("List-Unsubscribe: <https://b.cn/portal/privacy>\r\n"), std::string::npos);
    EXPECT_NE(text.find("multipart/alternative"), std::string::npos);
    EXPECT_EQ(encoded_word("Hello"), "Hello");
    EXPECT_EQ(encoded_word("您好"), "=?UTF-8?B?5oKo5aW9?=");
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = text.find("\r\n", at);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - at, 998U);
        at = end + 2;
    }
    EXPECT_EQ(sms_form("a={to}&t={text}&x={y}", {"+86 1", "{to}&=", "", "", ""}),
              "a=%2B86%201&t=%7Bto%7D%26%3D&x={y}");
    const auto chinese = kannel_headers({"1", "好", "2", "3", "http://b/r"}, "u", "p&q");
    const auto english = kannel_headers({"1", "good", "", "3", ""}, "u", "p");
    const auto value = [](const auto& headers, std::string_view name) {
        for (const auto& [key, text] : headers)
            if (key == name) return text;
        return std::string{"none"};
    };
    EXPECT_EQ(value(chinese, "X-Kannel-Password"), "p&q");
    EXPECT_EQ(value(chinese, "X-Kannel-Coding"), "2");
    EXPECT_EQ(value(chinese, "X-Kannel-DLR-Url"), "http://b/r?status=%d");
    EXPECT_EQ(value(english, "X-Kannel-Coding"), "0");
    EXPECT_EQ(value(english, "X-Kannel-From"), "none");
    EXPECT_EQ(value(english, "X-Kannel-DLR-Mask"), "none");
}

TEST(MessageTemplate, TheShippedOnesHoldForEveryPurpose) {
    EXPECT_GE(shipped_templates().size(), 38U);
    for (const auto& one : shipped_templates()) {
        EXPECT_FALSE(one.body.empty());
        EXPECT_LE(sms_length(one.body).parts, one.place.channel == "sms" ? 2 : 100);
    }
}

}  // namespace
}  // namespace bihuan::message
