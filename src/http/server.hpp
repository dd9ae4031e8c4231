// The HTTP/1.1 server: sockets, limits, time-outs, sessions' gate, event streams. Beast and Asio stay in the
// .cpp files.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/metrics.hpp"
#include "http/assets.hpp"
#include "http/event_hub.hpp"
#include "http/http.hpp"
#include "http/router.hpp"

namespace bihuan {

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  // 0: any free one
    int io_threads = 1, auxiliary_threads = 2;
    std::size_t connections_max = 10'000;
    std::size_t auxiliary_waiting_max = 64;
    std::uint32_t header_bytes_max = 16 * 1024;
    std::uint64_t json_bytes_max = 1024 * 1024;         // BodyMode::json
    std::uint64_t upload_bytes_max = 10 * 1024 * 1024;  // BodyMode::upload
    std::string upload_folder = "/tmp";
    std::chrono::milliseconds header_timeout{10'000}, body_timeout{60'000}, idle_timeout{75'000};
    std::chrono::milliseconds stop_deadline{5'000};
    std::chrono::milliseconds heartbeat{20'000};  // of event streams
    std::vector<std::string> trusted_proxies;     // whose X-Forwarded-For is believed
};

inline constexpr ErrorKind password_change_required{"http.password_change_required", Category::forbidden,
                                                    "请先修改初始密码", "Change the initial password first"};
inline constexpr ErrorKind busy{"http.busy", Category::unavailable, "系统繁忙，请稍后重试",
                                "The system is busy; try again in a moment"};
inline constexpr ErrorKind header_too_large{"http.header_too_large", Category::malformed, "请求头过大",
                                            "The request's headers are too large"};
inline constexpr ErrorKind request_timeout{"http.timeout", Category::malformed, "请求发送超时",
                                           "The request took too long to arrive"};

// GET /api/v1/events. The server itself answers it, from the hub.
inline constexpr std::string_view stream_events_operation = "stream_events";
Route stream_events_route();

class Server {
  public:
    // What is handed in must outlive the server.
    Server(ServerSettings settings, const Router& router, Store& store, Authenticator& gate, EventHub& hub,
           std::span<const Asset> assets, Metrics& metrics);
    ~Server();
    void start();  // throws when the address cannot be had
    std::uint16_t port() const;
    void stop();  // finishes what is in flight, within the deadline; idempotent
    std::size_t connection_count() const;

    struct Inner;  // of src/http alone

  private:
    std::shared_ptr<Inner> inner_;
};

}  // namespace bihuan
