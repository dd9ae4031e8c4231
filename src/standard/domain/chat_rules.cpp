#include "standard/domain/chat_rules.hpp"

#include <algorithm>

#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t queues_max = 20;

class ChatChecker : EntryChecker {
  public:
    explicit ChatChecker(StandardFile& file) : EntryChecker{file}, c_{file.chat} {}

    void run() {
        if (c_.queues.empty()) return;
        Codes seen, segments, skills;
        const Codes languages{"zh-CN", "en"};
        for (const auto& one : s_.segments) segments.insert(one.code);
        for (const auto& one : s_.skills) skills.insert(one.code);
        if (c_.queues.size() > queues_max)
            wrong("chat_queue[1]", "", fmt::format("最多 {} 个队列", queues_max),
                  fmt::format("{} queues at most", queues_max));
        for (std::size_t i = 0; i < c_.queues.size(); ++i) {
            const auto& queue = c_.queues[i];
            const auto path = fmt::format("chat_queue[{}]", i + 1);
            once(path, queue.code, seen);
            refer(path, "clause", {queue.clause}, clauses_);
            refer(path, "segments", queue.segments, segments);
            refer(path, "languages", queue.languages, languages);
            refer(path, "skills", queue.skills, skills);
            refer(path, "calendar", {queue.calendar}, calendars_);
        }
        const auto& last = c_.queues.back();
        if (!last.segments.empty() || !last.languages.empty())
            wrong(fmt::format("chat_queue[{}]", c_.queues.size()), "segments", "最后一个队列应接收所有客户",
                  "the last queue must take every customer");
        refer("chat", "category", {c_.category}, categories_);
        if (c_.wait_least > c_.wait_of)
            wrong("chat", "wait_least", "不得大于 wait_of", "must not be more than wait_of");
        check_times();
    }

  private:
    void check_times() {
        const auto between = [&](std::string_view key, Duration value, Duration least, Duration most) {
            if (value < least || value > most)
                wrong("chat", key, fmt::format("应在 {} 与 {} 之间", to_text(least), to_text(most)),
                      fmt::format("must be from {} to {}", to_text(least), to_text(most)));
        };
        between("offer", c_.offer, 5s, 5min);
        between("silence_ask", c_.silence_ask, 1min, 1h);
        between("silence_end", c_.silence_end, 1min, 1h);
        between("wrap_up", c_.wrap_up, 1min, 24h);
        between("look", c_.look, 5min, 8h);
        between("typing_every", c_.typing_every, 1s, 30s);
    }
    const ChatRules& c_;
};

bool fits(const std::vector<std::string>& wanted, std::string_view one) {
    return wanted.empty() || std::ranges::find(wanted, one) != wanted.end();
}

}  // namespace

void read_chat(TableReader& root, const Standard& standard, ChatRules& out) {
    out.answer = standard.chat_answer.limit;
    if (root.has("chat"))
        root.table("chat", [&](TableReader& in) {
            out.level_percent = in.integer("level", 1, 99);
            out.chats_max = in.integer("chats_max", 1, 20);
            out.wait_of = in.integer_or("wait_of", out.wait_of, 1, 100);
            out.wait_least = in.integer_or("wait_least", out.wait_least, 1, 100);
            out.offer = in.duration("offer");
            out.articles_max = in.integer("articles_max", 1, 5);
            out.unhelped_max = in.integer("unhelped_max", 1, 10);
            out.person_words = in.texts("person_words");
            out.silence_ask = in.duration("silence_ask");
            out.silence_end = in.duration("silence_end");
            out.wrap_up = in.duration("wrap_up");
            out.look = in.duration("look");
            out.rate_within = in.duration("rate_within");
            out.typing_every = in.duration("typing_every");
            out.text_max = in.integer("text_max", 100, 2000);
            out.turns_minute_max = in.integer("turns_minute_max", 5, 200);
            out.turns_max = in.integer("turns_max", 100, 10'000);
            out.files_max = in.integer("files_max", 0, 100);
            out.media_types = in.texts("media_types");
            out.category = in.text("category");
            (void)in.text("clause");
        });
    root.tables("chat_queue", [&](TableReader& in) {
        ChatQueue queue{in.term()};
        queue.segments = in.texts("segments");
        queue.languages = in.texts("languages");
        queue.skills = in.texts("skills");
        queue.level = in.integer_or("level", 1, 1, 3);
        queue.organization_code = in.text("organization");
        queue.calendar = in.text("calendar");
        if (in.has("priority"))
            in.table("priority", [&](TableReader& by) {
                for (const auto& one : standard.segments)
                    if (by.has(one.code)) queue.priority[one.code] = by.integer(one.code, 0, 9);
            });
        out.queues.push_back(std::move(queue));
    });
}

void check_chat(StandardFile& file) { ChatChecker{file}.run(); }

const ChatQueue* chat_queue(const ChatRules& rules, std::string_view code) {
    const auto found = std::ranges::find(rules.queues, code, &ChatQueue::code);
    return found == rules.queues.end() ? nullptr : &*found;
}

const ChatQueue* chat_queue_for(const ChatRules& rules, std::string_view segment, std::string_view language) {
    const auto found = std::ranges::find_if(rules.queues, [&](const ChatQueue& queue) {
        return fits(queue.segments, segment) && fits(queue.languages, language);
    });
    return found == rules.queues.end() ? nullptr : &*found;
}

}  // namespace bihuan::standard
