#include "store/statistics.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "base/log.hpp"

namespace bihuan {
namespace {

std::atomic<std::int64_t> slow_micros{200'000};

// Each thread counts for itself; the list of all is summed when asked for. Only the owner writes, so no lock
// is shared.
struct ThreadCounts {
    std::mutex mutex;
    std::unordered_map<std::string_view, StatementStatistic> counts;
};
std::mutex all_mutex;
std::vector<std::shared_ptr<ThreadCounts>> all_counts;

ThreadCounts& own_counts() {
    thread_local const auto own = [] {
        auto made = std::make_shared<ThreadCounts>();
        const std::lock_guard lock{all_mutex};
        all_counts.push_back(made);
        return made;
    }();
    return *own;
}

}  // namespace

StatementTimer::StatementTimer(std::string_view name)
    : name_{name}, begin_{std::chrono::steady_clock::now()} {}

StatementTimer::~StatementTimer() {
    const auto took = std::chrono::steady_clock::now() - begin_;
    auto& own = own_counts();
    {
        const std::lock_guard lock{own.mutex};
        auto found = own.counts.find(name_);
        if (found == own.counts.end()) {
            // Names of statements made at run time do not outlive them; known ones are literals. Keep a copy
            // for good.
            static std::mutex names_mutex;
            static std::map<std::string, int, std::less<>> names;
            const std::lock_guard names_lock{names_mutex};
            const auto& kept = names.try_emplace(std::string{name_}, 0).first->first;
            found = own.counts.try_emplace(kept, StatementStatistic{kept}).first;
        }
        ++found->second.count;
        found->second.seconds += std::chrono::duration<double>(took).count();
    }
    const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
    if (micros > slow_micros.load(std::memory_order_relaxed))
        log_warn("store.slow_statement", {{"statement", name_}, {"micros", micros}});
}

void set_slow_statement(std::chrono::milliseconds limit) {
    slow_micros = std::chrono::microseconds{limit}.count();
}

std::vector<StatementStatistic> statement_statistics() {
    std::map<std::string, StatementStatistic> sum;
    const std::lock_guard lock{all_mutex};
    for (const auto& one : all_counts) {
        const std::lock_guard own_lock{one->mutex};
        for (const auto& [name, statistic] : one->counts) {
            auto& into = sum[statistic.name];
            into.name = statistic.name;
            into.count += statistic.count;
            into.seconds += statistic.seconds;
        }
    }
    std::vector<StatementStatistic> out;
    for (auto& [name, statistic] : sum) out.push_back(std::move(statistic));
    return out;
}

}  // namespace bihuan
