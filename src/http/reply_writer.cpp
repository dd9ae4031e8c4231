#include "http/reply_writer.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>

#include "http/json.hpp"

namespace bihuan {
namespace {

// Compressing shorter answers costs the io thread more than it saves on the way.
constexpr std::size_t gzip_least = 4096, gzip_block = 64 * 1024;

constexpr std::string_view api_policy = "default-src 'none'; frame-ancestors 'none'";
constexpr std::string_view file_policy = "sandbox; default-src 'none'";
// Ant Design writes its styles at run time, hence 'unsafe-inline' for styles and for nothing else.
constexpr std::string_view page_policy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' "
    "blob:; font-src 'self' "
    "data:; "
    "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'";

std::string_view reason(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 413:
            return "Content Too Large";
        case 415:
            return "Unsupported Media Type";
        case 422:
            return "Unprocessable Content";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 503:
            return "Service Unavailable";
    }
    return "Other";
}

// One deflate state a thread: making one touches 256 KB.
class Gzip {
  public:
    Gzip() { must(deflateInit2(&zip_, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK); }
    Gzip(const Gzip&) = delete;
    ~Gzip() { deflateEnd(&zip_); }
    std::string of(std::string_view body) {
        deflateReset(&zip_);
        std::string out(deflateBound(&zip_, body.size()), '\0');
        zip_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
        zip_.avail_in = static_cast<uInt>(body.size());
        zip_.next_out = reinterpret_cast<Bytef*>(out.data());
        zip_.avail_out = static_cast<uInt>(out.size());
        must(deflate(&zip_, Z_FINISH) == Z_STREAM_END);
        out.resize(zip_.total_out);
        return out;
    }

  private:
    z_stream zip_{};
};

}  // namespace

TemporaryFile::~TemporaryFile() {
    if (!path.empty()) ::unlink(path.c_str());
}

asio::awaitable<void> write_all(Connection& connection, std::chrono::milliseconds time,
                                std::array<asio::const_buffer, 2> buffers) {
    boost::system::error_code error;
    connection.allow(time);
    co_await asio::async_write(connection.socket, buffers, asio::redirect_error(asio::use_awaitable, error));
    if (error) throw ConnectionOver{};
}

asio::awaitable<void> ReplyWriter::write(const Asked& asked, Reply reply) {
    if (!reply.file_path.empty()) {
        co_await write_file(asked, reply);
        co_return;
    }
    const bool is_zipped = asked.takes_gzip && reply.body.size() >= gzip_least &&
                           reply.content_type.find("json") != std::string::npos;
    if (is_zipped) {
        thread_local Gzip gzip;
        reply.body = gzip.of(reply.body);
    }
    begin_head(asked, reply.status, reply.content_type, reply.body.size());
    if (is_zipped) head_ += "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\n";
    add_headers(reply, api_policy);
    co_await send(asked.is_head ? std::string_view{} : std::string_view{reply.body});
}

asio::awaitable<void> ReplyWriter::write_file(const Asked& asked, const Reply& reply) {
    const TemporaryFile sent{reply.remove_file_after ? reply.file_path : ""};
    std::ifstream file{reply.file_path, std::ios::binary};
    std::error_code error;
    const auto size = std::filesystem::file_size(reply.file_path, error);
    if (!file || error) {
        Actor nobody;
        nobody.locale = asked.locale;
        nobody.request_id = asked.request_id;
        co_await write(asked, problem_reply(Error{not_found, "file"}, nobody));
        co_return;
    }
    begin_head(asked, reply.status, reply.content_type, size);
    add_headers(reply, file_policy);
    co_await send({});
    std::string block(gzip_block, '\0');
    for (auto left = asked.is_head ? 0 : size; left > 0;) {
        file.read(block.data(), static_cast<std::streamsize>(std::min<std::uint64_t>(left, block.size())));
        const auto got = static_cast<std::size_t>(file.gcount());
        if (got == 0) throw ConnectionOver{};  // it has shrunk: the length promised cannot be kept
        left -= got;
        co_await write_all(connection_, settings_.body_timeout, {asio::buffer(block.data(), got), {}});
    }
}

asio::awaitable<void> ReplyWriter::write(const Asked& asked, const Asset& asset,
                                         std::string_view known_etags) {
    const bool is_known = !asset.etag.empty() && known_etags.find(asset.etag) != std::string_view::npos;
    auto body = asset.plain;
    std::string_view encoding;
    if (!asset.brotli.empty() && asked.takes_brotli)
        body = asset.brotli, encoding = "br";
    else if (!asset.gzip.empty() && asked.takes_gzip)
        body = asset.gzip, encoding = "gzip";
    begin_head(asked, is_known ? 304 : 200, asset.content_type, body.size());
    if (!encoding.empty()) add_header("Content-Encoding", encoding);
    add_header("Vary", "Accept-Encoding");
    add_header("ETag", asset.etag);
    add_header("Cache-Control", asset.is_immutable ? "public, max-age=31536000, immutable" : "no-cache");
    add_header("Content-Security-Policy", page_policy);
    head_ += "\r\n";
    co_await send(is_known || asked.is_head ? std::string_view{} : body);
}

void ReplyWriter::begin_head(const Asked& asked, int status, std::string_view content_type,
                             std::uint64_t size) {
    head_.clear();
    fmt::format_to(std::back_inserter(head_), "HTTP/1.1 {} {}\r\nX-Request-Id: {}\r\n", status,
                   reason(status), asked.request_id);
    if (!content_type.empty()) add_header("Content-Type", content_type);
    if (status != 204 && status != 304)
        fmt::format_to(std::back_inserter(head_), "Content-Length: {}\r\n", size);
    head_ += "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\n";
    if (!asked.is_keeping) head_ += "Connection: close\r\n";
}

// A line break in a value, from a file name say, must not begin a header of its own.
void ReplyWriter::add_header(std::string_view name, std::string_view value) {
    head_ += name;
    head_ += ": ";
    for (const char c : value)
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) head_ += c;
    head_ += "\r\n";
}

void ReplyWriter::add_headers(const Reply& reply, std::string_view policy) {
    bool has_cache_control = false;
    for (const auto& [name, value] : reply.headers) {
        has_cache_control |= name == "Cache-Control";
        add_header(name, value);
    }
    if (!has_cache_control) head_ += "Cache-Control: no-store\r\n";
    add_header("Content-Security-Policy", policy);
    head_ += "\r\n";
}

asio::awaitable<void> ReplyWriter::send(std::string_view body) {
    co_await write_all(connection_, settings_.body_timeout,
                       {asio::buffer(head_), asio::buffer(body.data(), body.size())});
}

}  // namespace bihuan
