// Server-sent events: what has happened goes to the browser as it happens, a comment keeps proxies awake.
#include "http/server_inner.hpp"

namespace bihuan {

asio::awaitable<void> stream_events(Server::Inner& server, Connection& connection, Actor actor,
                                    std::uint64_t last_id, std::function<asio::awaitable<bool>()> may_stay) {
    static constexpr std::string_view head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
        "X-Accel-Buffering: no\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
        "retry: 3000\n\n";
    const auto executor = co_await asio::this_coro::executor;
    const auto subscription = server.hub.subscribe(actor, last_id);
    const auto timer = std::make_shared<asio::steady_timer>(executor);
    subscription->set_wake([timer, executor] { asio::post(executor, [timer] { timer->cancel(); }); });
    // Whatever ends the stream, nobody may wake it afterwards.
    struct Asleep {
        EventHub::Subscription& subscription;
        ~Asleep() { subscription.set_wake({}); }
    } const asleep{*subscription};
    const auto time = server.settings.body_timeout;
    co_await write_all(connection, time, {asio::buffer(head.data(), head.size()), {}});
    auto asked_at = std::chrono::steady_clock::now();
    while (!subscription->is_closed() && !server.is_stopping) {
        auto text = subscription->take();
        if (text.empty()) {
            // A wake is posted to this executor, so one told between take() and the wait runs after the wait
            // has begun and ends it.
            boost::system::error_code error;
            connection.allow_any_time();
            timer->expires_after(server.settings.heartbeat);
            co_await timer->async_wait(asio::redirect_error(asio::use_awaitable, error));
            text = subscription->take();
            if (text.empty() && !error) text = ": still here\n\n";
        }
        const auto now = std::chrono::steady_clock::now();
        if (now - asked_at >= server.settings.heartbeat) {
            const bool stays = co_await may_stay();
            if (!stays) break;
            asked_at = now;
        }
        if (!text.empty()) co_await write_all(connection, time, {asio::buffer(text), {}});
    }
}

}  // namespace bihuan
