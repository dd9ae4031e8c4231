// Replies as bytes: head and body in one write, files block by block. Private to src/http.
#pragma once

#include <string>

#include "http/server_inner.hpp"

namespace bihuan {

// Removes the file at `path` when it goes, unless the file was moved away: uploads nobody took, exports sent.
struct TemporaryFile {
    std::string path;
    explicit TemporaryFile(std::string p = {}) : path{std::move(p)} {}
    TemporaryFile(const TemporaryFile&) = delete;
    ~TemporaryFile();
};

class ReplyWriter {
  public:
    ReplyWriter(Connection& connection, const ServerSettings& settings)
        : connection_{connection}, settings_{settings} {}

    // What the reply has to know of its request.
    struct Asked {
        std::string_view request_id, locale;
        bool is_head = false, takes_gzip = false, takes_brotli = false, is_keeping = false;
    };
    asio::awaitable<void> write(const Asked& asked, Reply reply);
    asio::awaitable<void> write(const Asked& asked, const Asset& asset, std::string_view known_etags);

  private:
    void begin_head(const Asked& asked, int status, std::string_view content_type, std::uint64_t size);
    void add_header(std::string_view name, std::string_view value);
    void add_headers(const Reply& reply, std::string_view policy);
    asio::awaitable<void> send(std::string_view body);
    asio::awaitable<void> write_file(const Asked& asked, const Reply& reply);
    Connection& connection_;
    const ServerSettings& settings_;
    std::string head_;  // reused by every reply of the connection
};

}  // namespace bihuan
