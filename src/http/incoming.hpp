// What a peer sends on one connection: headers and bodies within their limits and times. Beast stays in
// incoming.cpp. Private to src/http.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "http/server_inner.hpp"

namespace bihuan {

class Incoming {
  public:
    Incoming(Connection& connection, const ServerSettings& settings);
    ~Incoming();

    enum class Next { request, gone, timed_out, malformed, header_too_large };
    // Waits for the next request and reads its header.
    asio::awaitable<Next> next();

    std::string_view method() const;
    std::string_view target() const;
    std::string_view header(std::string_view name) const;       // "" when absent
    std::string_view last_header(std::string_view name) const;  // of several, the last
    bool keeps_alive() const;

    // The body as text, or block by block into a file, so that memory stays small whatever its size. Both
    // refuse what is longer than `limit` or comes too slowly, and throw ConnectionOver when the peer leaves.
    asio::awaitable<Done> read_text(std::string& out, std::uint64_t limit);
    asio::awaitable<Done> read_file(const std::string& path, std::uint64_t limit, std::int64_t& size);
    // Reads and forgets a bounded body, so that the peer hears a refusal instead of a reset. False: some of
    // it is still unread, the connection cannot be kept.
    asio::awaitable<bool> drain();
    // After the last reply: waits a moment for the peer to close, for the same reason.
    asio::awaitable<void> linger();

  private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

// Does an Accept-Encoding (or Accept) header take `wanted`? "gzip;q=0" does not.
bool accepts(std::string_view header, std::string_view wanted);

}  // namespace bihuan
