// Calling out: one POST, or one GET, to another system, with its bounds. libcurl stays behind it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace bihuan {

struct OutgoingRequest {
    bool is_get = false;
    std::string url, body;  // http or https; redirects are not followed, no proxy of the environment is used
    std::vector<std::pair<std::string, std::string>> headers;
    // Asked of every address the name resolves to, before it is connected: 4 or 16 bytes in network order.
    std::function<bool(std::span<const unsigned char>)> may_connect;
    std::chrono::milliseconds connect_timeout{5000}, timeout{10'000};
    std::size_t reply_bytes_max = 64UL * 1024;
};
struct OutgoingReply {
    std::int64_t status = 0;  // 0: no answer
    std::string error;        // why there was none, or why it was cut off
    std::string body;         // as far as it is not longer than it may be
};
// Blocks: for auxiliary threads, never inside a unit of work.
OutgoingReply post(const OutgoingRequest& request);

}  // namespace bihuan
