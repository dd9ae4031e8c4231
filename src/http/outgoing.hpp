// Calling out: one request or mail to another system, with its bounds. libcurl stays behind it.
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
    std::string body;         // as much of it as was read
};
// Blocks: for auxiliary threads, never inside a unit of work.
OutgoingReply post(const OutgoingRequest& request);
// The same by GET; the body is not sent.
OutgoingReply get(const OutgoingRequest& request);

struct OutgoingMail {
    std::string url;  // smtp://host:port (STARTTLS where `needs_tls`, or offered), smtps://host:port
    std::string user, password;  // "": none is given
    bool needs_tls = false;
    std::string from, to;  // plain addresses
    std::string message;   // header and body, lines ended by CR LF
    std::chrono::milliseconds connect_timeout{5000}, timeout{15'000};
};
struct MailReply {
    std::int64_t status = 0;  // of SMTP: 250; 0: there was none
    std::string error;        // why there was none
};
// Blocks, as above.
MailReply send_mail(const OutgoingMail& mail);

}  // namespace bihuan
