#include "message/http/sender.hpp"

#include "base/log.hpp"

namespace bihuan::message {
namespace {

constexpr std::int64_t batch = 6;   // so that all of it ends within the lease
constexpr int rounds_max = 10'000;  // what is never done with must not hold a test's clock

}  // namespace

bool Sender::is_stopping() {
    const std::scoped_lock lock{mutex_};
    return is_stopping_;
}

std::int64_t Sender::run_due() {
    const std::scoped_lock lock{running_};
    const auto system = system_actor();
    std::int64_t calls = 0;
    for (int round = 0; round < rounds_max && !is_stopping(); ++round) {
        if (!*store_.read(system, [](Unit& unit) -> Result<bool> { return has_due_messages(unit); })) break;
        std::vector<OutgoingMessage> taken;
        const auto leased = store_.write(system, [&](Unit& unit) -> Result<bool> {
            taken = take_due_messages(unit, context_, batch);
            return true;
        });
        if (!leased) break;
        for (const auto& [parcel, channel] : taken) {
            const auto answer = context_.gateways->find(channel)->second(parcel);
            ++calls;
            if (answer.outcome == Outcome::temporary || answer.outcome == Outcome::permanent)
                log_warn("message.not_sent",
                         {{"message_id", parcel.message_id.number}, {"channel", channel}});
            const auto ended = store_.write(system, [&](Unit& unit) -> Result<bool> {
                end_try(unit, context_, parcel.message_id, answer);
                return true;
            });
            if (!ended) return calls;  // its lease runs out and it is tried again
        }
    }
    return calls;
}

void Sender::start(std::chrono::milliseconds pause) {
    thread_ = std::thread{[this, pause] {
        std::unique_lock lock{mutex_};
        while (!is_stopping_) {
            is_woken_ = false;
            lock.unlock();
            try {
                run_due();
            } catch (const std::exception& error) {
                log_error("message.sender", {{"why", error.what()}});
            }
            lock.lock();
            ready_.wait_for(lock, pause, [this] { return is_stopping_ || is_woken_; });
        }
    }};
}

void Sender::wake() {
    {
        const std::scoped_lock lock{mutex_};
        is_woken_ = true;
    }
    ready_.notify_all();
}

void Sender::stop() {
    {
        const std::scoped_lock lock{mutex_};
        is_stopping_ = true;
    }
    ready_.notify_all();
    if (thread_.joinable()) thread_.join();
}

}  // namespace bihuan::message
