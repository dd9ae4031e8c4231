#include "standard/domain/channel_rules.hpp"

#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

class ChannelChecker : EntryChecker {
  public:
    explicit ChannelChecker(StandardFile& file) : EntryChecker{file}, c_{file.channel_health} {}

    void run() {
        between("window", c_.window, 5min, 24h);
        between("check_every", c_.check_every, 10s, 1h);
        in_order("failures_percent", c_.slow_failures_percent, c_.failing_failures_percent);
        in_order("wait", c_.slow_wait, c_.failing_wait);
        in_order("fetch", c_.slow_fetch, c_.failing_fetch);
        // The worse the level the fewer were answered in time.
        in_order("level_percent", c_.failing_level_percent, c_.slow_level_percent);
    }

  private:
    void between(std::string_view key, Duration value, Duration least, Duration most) {
        if (value < least || value > most)
            wrong("channel_health", key, fmt::format("应在 {} 与 {} 之间", to_text(least), to_text(most)),
                  fmt::format("between {} and {}", to_text(least), to_text(most)));
    }
    template <class T>
    void in_order(std::string_view key, T first, T then) {
        if (first >= then)
            wrong("channel_health", fmt::format("slow_{}", key), "应比 failing 的界限宽松",
                  "must be met sooner than the limit of failing");
    }
    const ChannelHealthRules& c_;
};

}  // namespace

void read_channel_health(TableReader& root, ChannelHealthRules& out) {
    if (!root.has("channel_health")) return;
    root.table("channel_health", [&](TableReader& in) {
        out.window = in.duration("window");
        out.check_every = in.duration("check_every");
        out.tries_min = in.integer("tries_min", 1, 10'000);
        out.slow_failures_percent = in.integer("slow_failures_percent", 1, 100);
        out.failing_failures_percent = in.integer("failing_failures_percent", 1, 100);
        out.slow_wait = in.duration("slow_wait");
        out.failing_wait = in.duration("failing_wait");
        out.slow_delivery = in.duration("slow_delivery");
        out.slow_fetch = in.duration("slow_fetch");
        out.failing_fetch = in.duration("failing_fetch");
        out.fetch_failures = in.integer("fetch_failures", 1, 100);
        out.slow_people = in.duration("slow_people");
        out.calls_min = in.integer("calls_min", 1, 10'000);
        out.slow_level_percent = in.integer("slow_level_percent", 1, 100);
        out.failing_level_percent = in.integer("failing_level_percent", 0, 99);
        (void)in.text("clause");
    });
}

void check_channel_health(StandardFile& file) { ChannelChecker{file}.run(); }

}  // namespace bihuan::standard
