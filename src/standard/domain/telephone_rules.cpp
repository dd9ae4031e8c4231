#include "standard/domain/telephone_rules.hpp"

#include <algorithm>

#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t call_queues_max = 50;
constexpr std::size_t number_max = 20;

bool is_dialled(const std::string& number) {
    return !number.empty() && number.size() <= number_max &&
           std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
}

class TelephoneChecker : EntryChecker {
  public:
    explicit TelephoneChecker(StandardFile& file) : EntryChecker{file}, c_{file.calls} {}

    void run() {
        Codes codes, seen, numbers, segments, skills;
        for (const auto& one : c_.queues) codes.insert(one.code);
        for (const auto& one : s_.segments) segments.insert(one.code);
        for (const auto& one : s_.skills) skills.insert(one.code);
        if (c_.queues.size() > call_queues_max)
            wrong("call_queue[1]", "", fmt::format("最多 {} 个队列", call_queues_max),
                  fmt::format("{} queues at most", call_queues_max));
        for (std::size_t i = 0; i < c_.queues.size(); ++i) {
            const auto& queue = c_.queues[i];
            const auto path = fmt::format("call_queue[{}]", i + 1);
            once(path, queue.code, seen);
            refer(path, "clause", {queue.clause}, clauses_);
            refer(path, "skills", queue.skills, skills);
            refer(path, "calendar", {queue.calendar}, calendars_);
            refer(path, "overflow", {queue.overflow}, codes);
            for (const auto& [segment, value] : queue.priority) refer(path, "priority", {segment}, segments);
            if (queue.overflow == queue.code)
                wrong(path, "overflow", "不能溢出到自身", "a queue cannot flow over into itself");
            if (queue.patience < 10s || queue.patience > 1h)
                wrong(path, "patience", "应在 10 秒到 1 小时之间", "must be from 10s to 1h");
            if (queue.answer != Duration{} && (queue.answer < 5s || queue.answer > queue.patience))
                wrong(path, "answer", "应不短于 5 秒、不长于 patience", "must be from 5s to patience");
            for (const auto& number : queue.numbers)
                if (!is_dialled(number))
                    wrong(path, "numbers", fmt::format("\"{}\" 不是号码，只写数字", number),
                          fmt::format("\"{}\" is not a number; write digits alone", number));
                else if (!numbers.insert(number).second)
                    wrong(path, "numbers", fmt::format("号码 {} 已属于另一队列", number),
                          fmt::format("{} leads to another queue already", number));
        }
        const auto& t = c_;
        if (t.skew > 10min) wrong("telephone", "skew", "最长 10 分钟", "10m at most");
        if (t.short_call > c_.answer)
            wrong("telephone", "short_call", "不应长于接起时限 phone_answer",
                  "must not exceed the time to answer, phone_answer");
        if (t.wrap_up > 1h || t.ring < 5s || t.ring > 5min)
            wrong("telephone", "wrap_up", "wrap_up 最长 1 小时，ring 应在 5 秒到 5 分钟之间",
                  "wrap_up: 1h at most; ring: from 5s to 5m");
    }

  private:
    const CallRules& c_;
};

}  // namespace

void read_telephone(TableReader& root, const Standard& standard, CallRules& out) {
    out.answer = standard.phone_answer.limit;
    if (root.has("telephone"))
        root.table("telephone", [&](TableReader& in) {
            out.skew = in.duration("skew");
            out.age_max = in.duration("age");
            out.short_call = in.duration("short_call");
            out.wrap_up = in.duration("wrap_up");
            out.ring = in.duration("ring");
            out.level_percent = in.integer("level", 1, 99);
            out.waiting_max = in.integer("waiting", 1, 5000);
            out.events_of_call_max = in.integer("events_of_call", 10, 1000);
            out.call_back = in.duration("call_back");
            out.call_back_again = in.duration("call_back_again");
            out.call_back_tries = in.integer("call_back_tries", 1, 20);
            (void)in.text("clause");
        });
    root.tables("call_queue", [&](TableReader& in) {
        CallQueue queue{in.term()};
        queue.numbers = in.texts("numbers");
        queue.skills = in.texts("skills");
        queue.level = in.integer_or("level", 1, 1, 3);
        queue.organization_code = in.text("organization");
        queue.calendar = in.text("calendar");
        queue.overflow = in.text_or("overflow", "");
        queue.overflow_after = in.duration_or("overflow_after", Duration{});
        queue.patience = in.duration("patience");
        queue.answer = in.duration_or("answer", Duration{});
        if (in.has("priority"))
            in.table("priority", [&](TableReader& by) {
                for (const auto& one : standard.segments)
                    if (by.has(one.code)) queue.priority[one.code] = by.integer(one.code, 0, 9);
            });
        out.queues.push_back(std::move(queue));
    });
}

void check_telephone(StandardFile& file) { TelephoneChecker{file}.run(); }

const CallQueue* call_queue(const CallRules& rules, std::string_view code) {
    const auto found = std::ranges::find(rules.queues, code, &CallQueue::code);
    return found == rules.queues.end() ? nullptr : &*found;
}

Duration answer_limit(const CallRules& rules, const CallQueue* queue) {
    return queue && queue->answer != Duration{} ? queue->answer : rules.answer;
}

const CallQueue* call_queue_dialled(const CallRules& rules, std::string_view number) {
    const auto found = std::ranges::find_if(rules.queues, [&](const CallQueue& queue) {
        return std::ranges::find(queue.numbers, number) != queue.numbers.end();
    });
    return found == rules.queues.end() ? nullptr : &*found;
}

}  // namespace bihuan::standard
