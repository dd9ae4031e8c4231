#include "standard/domain/counter_rules.hpp"

#include <algorithm>

#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t counter_queues_max = 12;  // as many as a screen of the kiosk shows

class CounterChecker : EntryChecker {
  public:
    explicit CounterChecker(StandardFile& file) : EntryChecker{file} {}

    void run() {
        if (s_.counter_queues.empty()) return;
        Codes counters, seen, served;
        for (const auto& type : s_.service_types)
            if (type.place == ServicePlace::counter) counters.insert(type.code);
        if (s_.counter_queues.size() > counter_queues_max)
            wrong("counter_queue[1]", "", fmt::format("最多 {} 个队列", counter_queues_max),
                  fmt::format("{} queues at most", counter_queues_max));
        for (std::size_t i = 0; i < s_.counter_queues.size(); ++i) {
            const auto& queue = s_.counter_queues[i];
            const auto path = fmt::format("counter_queue[{}]", i + 1);
            once(path, queue.code, seen);
            refer(path, "clause", {queue.clause}, clauses_);
            refer(path, "service", queue.service_types, counters);
            const bool is_letter =
                queue.code.size() == 1 && queue.code.front() >= 'A' && queue.code.front() <= 'Z';
            if (!is_letter)
                wrong(path, "code", "应为一个大写字母，号码以它开头",
                      "must be one capital letter, which its numbers begin with");
            if (queue.usual < 1min || queue.usual > 4h)
                wrong(path, "usual", "应在 1 分钟到 4 小时之间", "must be from 1m to 4h");
            for (const auto& type : queue.service_types)
                if (!served.insert(type).second)
                    wrong(path, "service", fmt::format("\"{}\" 已属于另一队列", type),
                          fmt::format("\"{}\" belongs to another queue already", type));
        }
        for (const auto& type : counters)
            if (!served.contains(type))
                wrong("counter_queue[1]", "service", fmt::format("没有队列接待到厅服务 \"{}\" 的预约", type),
                      fmt::format("no queue serves those booked for \"{}\"", type));
        if (s_.counter.early > 4h || s_.counter.late > 4h)
            wrong("counter", "early", "early 与 late 最长 4 小时", "early and late: 4h at most");
        if (s_.counter.tries > s_.counter.hall_tries)
            wrong("counter", "tries", "不应多于全厅的 hall_tries", "must not exceed the hall's, hall_tries");
    }
};

}  // namespace

void read_counter(TableReader& root, Standard& out) {
    if (root.has("counter"))
        root.table("counter", [&](TableReader& in) {
            out.counter = {.recalls = in.integer("recalls", 0, 9),
                           .early = in.duration("early"),
                           .late = in.duration("late"),
                           .behind = in.integer("behind", 0, 100),
                           .mean_of = in.integer("mean_of", 1, 500),
                           .waiting_max = in.integer("waiting", 1, 500),
                           .tries = in.integer("tries", 1, 20),
                           .hall_tries = in.integer("hall_tries", 1, 1000),
                           .tries_within = in.duration("tries_within")};
            (void)in.text("clause");
        });
    root.tables("counter_queue", [&](TableReader& in) {
        CounterQueue queue{in.term()};
        queue.service_types = in.texts("service");
        queue.usual = in.duration("usual");
        queue.priority = in.integer_or("priority", 0, 0, 9);
        out.counter_queues.push_back(std::move(queue));
    });
}

void check_counter(StandardFile& file) { CounterChecker{file}.run(); }

const CounterQueue* counter_queue(const Standard& standard, std::string_view code) {
    const auto found = std::ranges::find(standard.counter_queues, code, &CounterQueue::code);
    return found == standard.counter_queues.end() ? nullptr : &*found;
}

const CounterQueue* counter_queue_for(const Standard& standard, std::string_view service_type) {
    const auto& all = standard.counter_queues;
    if (all.empty()) return nullptr;
    const auto found = std::ranges::find_if(all, [&](const CounterQueue& queue) {
        return std::ranges::find(queue.service_types, service_type) != queue.service_types.end();
    });
    return found == all.end() ? &all.front() : &*found;
}

}  // namespace bihuan::standard
