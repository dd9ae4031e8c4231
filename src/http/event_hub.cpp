#include "http/event_hub.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bihuan {

bool EventHub::may_hear(const Actor& actor, const Event& event) {
    if (actor.is_customer()) return event.customer_id != 0 && event.customer_id == actor.customer_id;
    // Below 0 it is no unit's: its people alone hear it.
    if (event.organization_id == 0 || (event.organization_id > 0 && actor.sees(event.organization_id)))
        return true;
    return actor.user_id != 0 && std::ranges::find(event.people, actor.user_id) != event.people.end();
}

std::string EventHub::text_of(const Numbered& numbered) {
    const auto& event = numbered.event;
    auto payload = event.payload.empty() ? std::string{"{}"} : event.payload;
    std::erase_if(payload,
                  [](char c) { return c == '\n' || c == '\r'; });  // a line break would end the event
    return fmt::format(
        "id: {}\nevent: {}\ndata: {{\"topic\":\"{}\",\"subject_id\":\"{}\",\"payload\":{}}}\n\n", numbered.id,
        event.topic, event.topic, event.subject_id, payload);
}

std::shared_ptr<EventHub::Subscription> EventHub::subscribe(const Actor& actor, std::uint64_t last_id) {
    auto made = std::make_shared<Subscription>();
    made->actor_ = actor;
    const std::lock_guard lock{mutex_};
    if (last_id != 0) {
        const auto oldest = remembered_.empty() ? last_id_ + 1 : remembered_.front().id;
        if (last_id > last_id_ || last_id + 1 < oldest)
            made->has_lagged_ = true;
        else
            for (const auto& one : remembered_)
                if (one.id > last_id && may_hear(actor, one.event)) made->waiting_.push_back(text_of(one));
    }
    std::erase_if(subscriptions_, [](const auto& weak) { return weak.expired(); });
    subscriptions_.push_back(made);
    return made;
}

void EventHub::publish(const Event& event) {
    const std::lock_guard lock{mutex_};
    const auto& numbered = remembered_.emplace_back(Numbered{++last_id_, event});
    if (remembered_.size() > remembered_max) remembered_.pop_front();
    std::string text;
    for (const auto& weak : subscriptions_) {
        const auto subscription = weak.lock();
        if (!subscription || !may_hear(subscription->actor_, event)) continue;
        if (text.empty()) text = text_of(numbered);
        std::function<void()> wake;
        {
            const std::lock_guard inner{subscription->mutex_};
            if (subscription->waiting_.size() >= backlog_max) {
                subscription->waiting_.clear();
                subscription->has_lagged_ = true;
            }
            // Who has something waiting was woken when it came.
            if (subscription->waiting_.empty()) wake = subscription->wake_;
            subscription->waiting_.push_back(text);
        }
        if (wake) wake();
    }
}

void EventHub::wake_each(const std::function<void(Subscription&)>& change) {
    const std::lock_guard lock{mutex_};
    for (const auto& weak : subscriptions_) {
        const auto subscription = weak.lock();
        if (!subscription) continue;
        std::function<void()> wake;
        {
            const std::lock_guard inner{subscription->mutex_};
            change(*subscription);
            wake = subscription->wake_;
        }
        if (wake) wake();
    }
}

void EventHub::lag() {
    wake_each([](Subscription& one) { one.has_lagged_ = true; });
}

void EventHub::close() {
    wake_each([](Subscription& one) { one.is_closed_ = true; });
}

std::size_t EventHub::subscriber_count() const {
    const std::lock_guard lock{mutex_};
    std::size_t count = 0;
    for (const auto& weak : subscriptions_) count += !weak.expired();
    return count;
}

std::string EventHub::Subscription::take() {
    const std::lock_guard lock{mutex_};
    std::string out;
    if (has_lagged_) out += "event: lagged\ndata: {}\n\n";
    has_lagged_ = false;
    for (const auto& text : waiting_) out += text;
    waiting_.clear();
    return out;
}

void EventHub::Subscription::set_wake(std::function<void()> wake) {
    const std::lock_guard lock{mutex_};
    wake_ = std::move(wake);
}

}  // namespace bihuan
