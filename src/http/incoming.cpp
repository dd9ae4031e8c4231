// The only file that speaks Beast.
#include "http/incoming.hpp"

#include <fmt/format.h>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <fstream>
#include <optional>

namespace bihuan {
namespace {

namespace http = boost::beast::http;
using HeaderParser = http::request_parser<http::empty_body>;
using TextParser = http::request_parser<http::string_body>;
using BlockParser = http::request_parser<http::buffer_body>;

constexpr std::size_t first_read_size = 4096, kept_buffer_max = 16 * 1024, block_size = 64 * 1024;
constexpr std::uint64_t drain_max = 64 * 1024 * 1024, linger_max = 1024 * 1024;
constexpr std::chrono::milliseconds linger_time{1000};

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

Error too_large(std::uint64_t limit) {
    return Error{body_too_large, limit >= 1024 * 1024 ? fmt::format("{} MB", limit / 1024 / 1024)
                                                      : fmt::format("{} KB", limit / 1024)};
}

}  // namespace

struct Incoming::Inner {
    Inner(Connection& c, const ServerSettings& s) : connection{c}, settings{s} {}

    const http::request_header<>& header() const { return *fields; }
    bool is_done() const { return head ? head->is_done() : text ? text->is_done() : block->is_done(); }
    // Why reading a body ended before its end.
    Error refusal(boost::system::error_code error, std::uint64_t limit) const {
        if (error == http::error::body_limit) return too_large(limit);
        if (connection.is_timed_out) return Error{request_timeout};
        if (error.category() == http::make_error_code(http::error::bad_method).category() &&
            error != http::error::partial_message && error != http::error::end_of_stream)
            return Error{malformed_request, error.message()};
        throw ConnectionOver{};
    }
    // A peer that says "Expect: 100-continue" sends no body before it is told to.
    asio::awaitable<void> invite() {
        if (!boost::beast::iequals(header()[http::field::expect], "100-continue")) co_return;
        static constexpr std::string_view text = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await write_all(connection, settings.body_timeout, {asio::buffer(text.data(), text.size()), {}});
    }
    bool is_waiting_for_invitation() const {
        return !is_body_begun && boost::beast::iequals(header()[http::field::expect], "100-continue");
    }
    // A parser of another kind of body goes on where the header's parser ended.
    template <class To>
    To& go_on(std::optional<To>& with, std::uint64_t limit) {
        is_body_begun = true;
        with.emplace(std::move(*head));
        head.reset();
        fields = &with->get();
        with->body_limit(limit);
        return *with;
    }
    asio::awaitable<boost::system::error_code> read_block(BlockParser& reader, std::string& block,
                                                          std::size_t& size) {
        reader.get().body() = {block.data(), block.size(), true};
        boost::system::error_code error;
        co_await http::async_read(connection.socket, buffer, reader,
                                  asio::redirect_error(asio::use_awaitable, error));
        if (error == http::error::need_buffer) error = {};
        size = block.size() - reader.get().body().size;
        co_return error;
    }

    Connection& connection;
    const ServerSettings& settings;
    boost::beast::flat_buffer buffer{block_size};
    std::optional<HeaderParser> head;  // exactly one of the three is there
    std::optional<TextParser> text;
    std::optional<BlockParser> block;
    const http::request_header<>* fields = nullptr;
    bool is_first = true, is_body_begun = false;
};

Incoming::Incoming(Connection& connection, const ServerSettings& settings)
    : inner_{std::make_unique<Inner>(connection, settings)} {}
Incoming::~Incoming() = default;

asio::awaitable<Incoming::Next> Incoming::next() {
    auto& in = *inner_;
    auto& connection = in.connection;
    boost::system::error_code error;
    in.text.reset();
    in.block.reset();
    auto& parser = in.head.emplace();
    in.fields = &parser.get();
    parser.header_limit(in.settings.header_bytes_max);
    parser.body_limit(boost::none);
    in.is_body_begun = false;
    if (in.buffer.size() == 0) {
        if (in.buffer.capacity() > kept_buffer_max) in.buffer.shrink_to_fit();
        connection.is_idle = true;
        connection.allow(in.is_first ? in.settings.header_timeout : in.settings.idle_timeout);
        const auto count = co_await connection.socket.async_read_some(
            in.buffer.prepare(first_read_size), asio::redirect_error(asio::use_awaitable, error));
        connection.is_idle = false;
        if (error) co_return Next::gone;
        in.buffer.commit(count);
    }
    in.is_first = false;
    connection.allow(in.settings.header_timeout);
    co_await http::async_read_header(connection.socket, in.buffer, parser,
                                     asio::redirect_error(asio::use_awaitable, error));
    if (!error) co_return Next::request;
    if (connection.is_timed_out) co_return Next::timed_out;
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        co_return Next::header_too_large;
    const bool is_of_http = error.category() == http::make_error_code(http::error::bad_method).category();
    if (!is_of_http || error == http::error::end_of_stream || error == http::error::partial_message)
        co_return Next::gone;
    co_return Next::malformed;
}

std::string_view Incoming::method() const { return view(inner_->header().method_string()); }
std::string_view Incoming::target() const { return view(inner_->header().target()); }
std::string_view Incoming::header(std::string_view name) const {
    return view(inner_->header()[boost::beast::string_view{name.data(), name.size()}]);
}
std::string_view Incoming::last_header(std::string_view name) const {
    const auto [begin, end] = inner_->header().equal_range({name.data(), name.size()});
    return begin == end ? std::string_view{} : view(std::prev(end)->value());
}
// HTTP/1.0 peers get one reply a connection. Asked before the body is read.
bool Incoming::keeps_alive() const {
    return inner_->head->get().version() == 11 && inner_->head->keep_alive();
}

asio::awaitable<Done> Incoming::read_text(std::string& out, std::uint64_t limit) {
    auto& in = *inner_;
    if (in.is_done()) co_return Done{};
    if (in.head->content_length().value_or(0) > limit) co_return std::unexpected{too_large(limit)};
    co_await in.invite();
    in.connection.allow(in.settings.body_timeout);
    auto& reader = in.go_on(in.text, limit);
    boost::system::error_code error;
    co_await http::async_read(in.connection.socket, in.buffer, reader,
                              asio::redirect_error(asio::use_awaitable, error));
    if (error) co_return std::unexpected{in.refusal(error, limit)};
    out = std::move(reader.get().body());
    co_return Done{};
}

asio::awaitable<Done> Incoming::read_file(const std::string& path, std::uint64_t limit, std::int64_t& size) {
    auto& in = *inner_;
    const bool is_empty = in.is_done();
    if (!is_empty && in.head->content_length().value_or(0) > limit)
        co_return std::unexpected{too_large(limit)};
    std::ofstream file{path, std::ios::binary};
    if (!file) co_return refuse(internal_error);
    size = 0;
    if (is_empty) co_return Done{};
    co_await in.invite();
    // The bound holds for the whole body: a block each second must not keep a connection for hours.
    in.connection.allow(in.settings.body_timeout);
    auto& reader = in.go_on(in.block, limit);
    std::string block(block_size, '\0');
    while (!reader.is_done()) {
        std::size_t got = 0;
        const auto error = co_await in.read_block(reader, block, got);
        if (error) co_return std::unexpected{in.refusal(error, limit)};
        file.write(block.data(), static_cast<std::streamsize>(got));
        size += static_cast<std::int64_t>(got);
    }
    file.close();
    if (!file) co_return refuse(internal_error);
    co_return Done{};
}

asio::awaitable<bool> Incoming::drain() {
    auto& in = *inner_;
    if (in.is_done()) co_return true;
    if (in.is_body_begun || in.is_waiting_for_invitation()) co_return false;
    if (in.head->content_length().value_or(0) > drain_max) co_return false;
    in.connection.allow(in.settings.body_timeout);
    auto& reader = in.go_on(in.block, drain_max);
    std::string block(block_size, '\0');
    while (!reader.is_done()) {
        std::size_t got = 0;
        const auto error = co_await in.read_block(reader, block, got);
        if (error) co_return false;
    }
    co_return true;
}

asio::awaitable<void> Incoming::linger() {
    auto& in = *inner_;
    boost::system::error_code error;
    in.connection.socket.shutdown(asio::ip::tcp::socket::shutdown_send, error);
    in.connection.allow(std::min(linger_time, in.settings.header_timeout));
    std::string block(first_read_size, '\0');
    for (std::uint64_t read = 0; !error && read < linger_max;)
        read += co_await in.connection.socket.async_read_some(
            asio::buffer(block), asio::redirect_error(asio::use_awaitable, error));
}

bool accepts(std::string_view header, std::string_view wanted) {
    while (!header.empty()) {
        auto part = header.substr(0, header.find(','));
        header.remove_prefix(std::min(header.size(), part.size() + 1));
        while (part.starts_with(' ')) part.remove_prefix(1);
        const auto name = part.substr(0, part.find_first_of("; "));
        if (!boost::beast::iequals({name.data(), name.size()}, {wanted.data(), wanted.size()})) continue;
        const auto weight = part.find("q=0");
        return weight == part.npos || part.find_first_of("123456789", weight) != part.npos;
    }
    return false;
}

}  // namespace bihuan
