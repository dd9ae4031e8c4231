#include "automation/http/webhook_sender.hpp"

#include "base/log.hpp"
#include "http/outgoing.hpp"

namespace bihuan::automation {
namespace {

constexpr std::int64_t batch = 4;  // so that all of it ends within the lease

// X-Bihuan-Signature: sha256=HMAC(secret, timestamp "." body). The idempotency key is the same at every try.
Answer call(const Delivery& d, Instant at, bool allows_private) {
    const auto timestamp = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    OutgoingRequest request;
    request.url = d.url;
    request.body = d.payload;
    request.headers = {
        {"Content-Type", "application/json"},
        {"Idempotency-Key", d.delivery_id.text()},
        {"X-Bihuan-Timestamp", std::to_string(timestamp)},
        {"X-Bihuan-Signature", "sha256=" + hmac_sha256_hex(d.secret, signed_text(timestamp, d.payload))}};
    if (!allows_private)
        request.may_connect = [](std::span<const unsigned char> address) {
            return is_public_address(address);
        };
    const auto reply = post(request);
    return {reply.status, reply.error};
}

}  // namespace

std::int64_t WebhookSender::run_due() {
    const std::scoped_lock lock{running_};
    const auto system = system_actor();
    std::int64_t calls = 0;
    for (;;) {
        {
            const std::scoped_lock stop_lock{mutex_};
            if (is_stopping_) return calls;
        }
        const bool is_any =
            *store_.read(system, [&](Unit& unit) -> Result<bool> { return has_due_deliveries(unit); });
        if (!is_any) return calls;
        std::vector<Delivery> taken;
        Instant at{};
        const auto leased = store_.write(system, [&](Unit& unit) -> Result<bool> {
            taken = take_due_deliveries(unit, book_, batch);
            at = unit.now;
            return true;
        });
        if (!leased) return calls;
        for (const auto& delivery : taken) {
            const auto answer = call(delivery, at, book_.policy().allows_private_targets);
            ++calls;
            if (!is_success(answer.status))
                log_warn("automation.webhook_failed", {{"delivery_id", delivery.delivery_id.number},
                                                       {"status", answer.status},
                                                       {"why", answer.error}});
            const auto ended = store_.write(system, [&](Unit& unit) -> Result<bool> {
                end_delivery(unit, delivery.delivery_id, answer);
                return true;
            });
            if (!ended) return calls;  // its lease runs out and it is sent again, with the same key
        }
    }
}

void WebhookSender::start(std::chrono::milliseconds pause) {
    thread_ = std::thread{[this, pause] {
        std::unique_lock lock{mutex_};
        while (!is_stopping_) {
            is_woken_ = false;
            lock.unlock();
            try {
                run_due();
            } catch (const std::exception& error) {
                log_error("automation.webhook_sender", {{"why", error.what()}});
            }
            lock.lock();
            ready_.wait_for(lock, pause, [this] { return is_stopping_ || is_woken_; });
        }
    }};
}

void WebhookSender::wake() {
    {
        const std::scoped_lock lock{mutex_};
        is_woken_ = true;
    }
    ready_.notify_all();
}

void WebhookSender::stop() {
    {
        const std::scoped_lock lock{mutex_};
        is_stopping_ = true;
    }
    ready_.notify_all();
    if (thread_.joinable()) thread_.join();
}

}  // namespace bihuan::automation
