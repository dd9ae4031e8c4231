// Live updates for browsers: events of committed units, told over server-sent events to those who may see
// them. A subscriber that falls behind is told `lagged` and fetches anew; nothing is kept beyond the last
// thousand events.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/crypto.hpp"
#include "base/event.hpp"

namespace bihuan {

class EventHub {
  public:
    class Subscription {
      public:
        // What has come since, as text of the stream; empty when nothing did.
        std::string take();
        bool is_closed() const { return is_closed_; }
        void set_wake(std::function<void()> wake);

      private:
        friend class EventHub;
        std::mutex mutex_;
        Actor actor_;
        std::deque<std::string> waiting_;
        bool has_lagged_ = false;
        std::atomic<bool> is_closed_{false};
        std::function<void()> wake_;
    };

    // Counting begins anywhere, so that what a browser remembers of another node or of an earlier start is an
    // unknown past.
    explicit EventHub(std::uint64_t begin = std::uint64_t{random_number()} << 20) : last_id_{begin} {}

    // Events after `last_id` that are still remembered come first; an unknown past starts with `lagged`.
    std::shared_ptr<Subscription> subscribe(const Actor& actor, std::uint64_t last_id);
    void publish(const Event& event);  // any thread
    void lag();                        // something was missed: all fetch anew
    void close();                      // ends all streams
    std::size_t subscriber_count() const;

    static constexpr std::size_t backlog_max = 256, remembered_max = 1000;

  private:
    struct Numbered {
        std::uint64_t id;
        Event event;
    };
    void wake_each(const std::function<void(Subscription&)>& change);
    static bool may_hear(const Actor& actor, const Event& event);
    static std::string text_of(const Numbered& numbered);
    mutable std::mutex mutex_;
    std::uint64_t last_id_;
    std::deque<Numbered> remembered_;
    std::vector<std::weak_ptr<Subscription>> subscriptions_;
};

}  // namespace bihuan
