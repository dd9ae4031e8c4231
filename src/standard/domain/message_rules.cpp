#include "standard/domain/message_rules.hpp"

#include <algorithm>

#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

class MessageChecker : EntryChecker {
  public:
    explicit MessageChecker(StandardFile& file) : EntryChecker{file}, m_{file.messages} {}

    void run() {
        if (m_.purposes.empty()) return;
        const Codes known{message_channels.begin(), message_channels.end()};
        if (m_.tries_max == 0 || m_.first_pause < 1s || m_.longest_pause < m_.first_pause)
            wrong("message", "first_pause", "须有 [message]，且 1s ≤ first_pause ≤ longest_pause",
                  "[message] is needed, with 1s <= first_pause <= longest_pause");
        Codes seen;
        for (std::size_t i = 0; i < m_.purposes.size(); ++i) {
            const auto& one = m_.purposes[i];
            const auto path = fmt::format("message_purpose[{}]", i + 1);
            once(path, one.code, seen);
            refer(path, "clause", {one.clause}, clauses_);
            refer(path, "channels", one.channels, known);
            if (one.channels.empty()) wrong(path, "channels", "至少一个渠道", "at least one channel");
        }
        Codes channels;
        for (std::size_t i = 0; i < m_.channels.size(); ++i) {
            const auto path = fmt::format("message_channel[{}]", i + 1);
            once(path, m_.channels[i].code, channels);
            refer(path, "code", {m_.channels[i].code}, known);
        }
        Codes classes, paced;
        for (const auto& one : s_.classes) classes.insert(one.code);
        for (std::size_t i = 0; i < m_.paces.size(); ++i) {
            const auto& one = m_.paces[i];
            const auto path = fmt::format("message_pace[{}]", i + 1);
            once(path, one.class_code, paced);
            refer(path, "class", {one.class_code}, classes);
            if (one.every < 10min || one.gap < 10min)
                wrong(path, "every", "every 与 gap 至少 10 分钟", "every and gap: 10m at least");
        }
    }

  private:
    const MessageRules& m_;
};

// "22:00"; noted as wrong else.
std::int64_t minute_of_day(TableReader& in, std::string_view key) {
    const auto text = in.text(key);
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() == 5 && text[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4)) {
        const auto hour = (text[0] - '0') * 10 + text[1] - '0', minute = (text[3] - '0') * 10 + text[4] - '0';
        if (hour < 24 && minute < 60) return hour * 60 + minute;
    }
    in.wrong(key, "应为 HH:MM", "must be HH:MM");
    return 0;
}

}  // namespace

void read_messages(TableReader& root, MessageRules& out) {
    if (root.has("message"))
        root.table("message", [&](TableReader& in) {
            out.quiet_from = minute_of_day(in, "quiet_from");
            out.quiet_to = minute_of_day(in, "quiet_to");
            out.first_pause = in.duration("first_pause");
            out.longest_pause = in.duration("longest_pause");
            out.jitter_percent = in.integer("jitter_percent", 0, 50);
            out.tries_max = in.integer("tries", 1, 20);
            out.keep_days = in.integer("keep_days", 1, 3660);
            (void)in.text("clause");
        });
    root.tables("message_purpose", [&](TableReader& in) {
        MessagePurpose one{in.term()};
        one.consent = in.text_or("consent", "");
        one.channels = in.texts("channels");
        one.is_urgent = in.boolean_or("urgent", false);
        one.is_manual = in.boolean_or("manual", false);
        one.daily_max = in.integer("daily_max", 1, 100);
        for (const auto& text : in.texts("values")) {
            const auto bar = text.find('|');
            if (bar != text.npos && text.substr(bar + 1) != "time")
                in.wrong("values", "类型只能是 |time", "the only type that is written is |time");
            one.values.push_back({text.substr(0, bar), bar != text.npos});
        }
        out.purposes.push_back(std::move(one));
    });
    root.tables("message_channel", [&](TableReader& in) {
        out.channels.push_back({in.text("code"), in.integer("per_minute", 1, 1'000'000)});
    });
    root.tables("message_pace", [&](TableReader& in) {
        out.paces.push_back({in.text("class"), in.duration("every"), in.duration("gap")});
        (void)in.text("clause");
    });
}

void check_messages(StandardFile& file) { MessageChecker{file}.run(); }

const MessagePurpose* message_purpose(const MessageRules& rules, std::string_view code) {
    const auto found = std::ranges::find(rules.purposes, code, &MessagePurpose::code);
    return found == rules.purposes.end() ? nullptr : &*found;
}

std::int64_t message_rate(const MessageRules& rules, std::string_view channel) {
    const auto found = std::ranges::find(rules.channels, channel, &MessageChannel::code);
    return found == rules.channels.end() ? INT64_MAX : found->per_minute;
}

const MessagePace* message_pace(const MessageRules& rules, std::string_view class_code) {
    const auto found = std::ranges::find(rules.paces, class_code, &MessagePace::class_code);
    return found == rules.paces.end() ? nullptr : &*found;
}

}  // namespace bihuan::standard
