#include "http/imap.hpp"

#include <curl/curl.h>
#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/result.hpp"

namespace bihuan {
namespace {

constexpr std::size_t line_max = 1024UL * 1024, lines_max = 10'000;

// As a quoted string; line ends would begin another command.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\r' || c == '\n' || c == '\0') throw ImapError{"a folder's name has no line end"};
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}
std::int64_t number_after(std::string_view text, std::string_view word, std::int64_t otherwise) {
    const auto at = text.find(word);
    std::int64_t out = otherwise;
    if (at != text.npos) std::from_chars(text.data() + at + word.size(), text.data() + text.size(), out);
    return out;
}
// "{123}" at the end of a line: so many bytes follow. -1: none do.
std::int64_t literal_length(std::string_view line) {
    const auto open = line.rfind('{');
    if (!line.ends_with('}') || open == line.npos) return -1;
    std::int64_t length = -1;
    const auto* end = line.data() + line.size() - 1;
    const auto [stop, error] = std::from_chars(line.data() + open + 1, end, length);
    return error == std::errc{} && stop == end && length >= 0 ? length : -1;
}

}  // namespace

struct ImapSession::Handle {
    CURL* curl = nullptr;
    curl_socket_t socket = CURL_SOCKET_BAD;
    Handle() = default;
    Handle(const Handle&) = delete;
    ~Handle() { curl_easy_cleanup(curl); }
};

ImapSession::ImapSession(const ImapSettings& s) : handle_{std::make_unique<Handle>()}, timeout_{s.timeout} {
    static const bool is_ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    must(is_ready);
    handle_->curl = curl_easy_init();
    must(handle_->curl != nullptr);
    const auto set = [&](CURLoption option, auto value) {
        must(curl_easy_setopt(handle_->curl, option, value) == CURLE_OK);
    };
    set(CURLOPT_URL, s.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "imap,imaps");
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USERNAME, s.user.c_str());
    set(CURLOPT_PASSWORD, s.password.c_str());
    set(CURLOPT_USE_SSL, static_cast<long>(s.needs_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
    set(CURLOPT_CONNECT_ONLY, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(s.connect_timeout.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(s.timeout.count()));
    const auto done = curl_easy_perform(handle_->curl);
    if (done == CURLE_LOGIN_DENIED) throw ImapError{"the server does not accept user and password"};
    if (done != CURLE_OK) throw ImapError{curl_easy_strerror(done)};
    curl_easy_getinfo(handle_->curl, CURLINFO_ACTIVESOCKET, &handle_->socket);
    if (handle_->socket == CURL_SOCKET_BAD) throw ImapError{"the connection was closed"};
}

ImapSession::~ImapSession() = default;

void ImapSession::wait(bool is_writing) {
    pollfd one{handle_->socket, static_cast<short>(is_writing ? POLLOUT : POLLIN), 0};
    if (::poll(&one, 1, static_cast<int>(timeout_.count())) <= 0)
        throw ImapError{"the server does not answer"};
}

void ImapSession::send(std::string_view bytes) {
    while (!bytes.empty()) {
        std::size_t sent = 0;
        const auto done = curl_easy_send(handle_->curl, bytes.data(), bytes.size(), &sent);
        if (done == CURLE_AGAIN) {
            wait(true);
            continue;
        }
        if (done != CURLE_OK) throw ImapError{curl_easy_strerror(done)};
        bytes.remove_prefix(sent);
    }
}

void ImapSession::need(std::size_t count) {
    std::array<char, 16'384> part{};
    while (buffer_.size() < count) {
        std::size_t got = 0;
        const auto done = curl_easy_recv(handle_->curl, part.data(), part.size(), &got);
        if (done == CURLE_AGAIN) {
            wait(false);
            continue;
        }
        if (done != CURLE_OK) throw ImapError{curl_easy_strerror(done)};
        if (got == 0) throw ImapError{"the server closed the connection"};
        buffer_.append(part.data(), got);
    }
}

ImapSession::Line ImapSession::read_line(std::size_t literal_max) {
    Line line;
    for (std::size_t searched = 0;;) {
        const auto end = buffer_.find("\r\n", searched);
        if (end == buffer_.npos) {
            if (buffer_.size() > line_max) throw ImapError{"the server's answer has no end"};
            searched = buffer_.empty() ? 0 : buffer_.size() - 1;
            need(buffer_.size() + 1);
            continue;
        }
        line.text += buffer_.substr(0, end);
        buffer_.erase(0, end + 2);
        searched = 0;
        const auto length = literal_length(line.text);
        if (length < 0) return line;
        if (length > static_cast<std::int64_t>(literal_max))
            throw ImapError{"the server sends more than was asked for"};
        need(static_cast<std::size_t>(length));
        line.literals.push_back(buffer_.substr(0, static_cast<std::size_t>(length)));
        buffer_.erase(0, static_cast<std::size_t>(length));
    }
}

std::vector<ImapSession::Line> ImapSession::command(const std::string& text, std::size_t literal_max) {
    const auto tag = fmt::format("b{} ", ++tag_);
    send(tag + text + "\r\n");
    std::vector<Line> out;
    for (;;) {
        auto line = read_line(literal_max);
        if (line.text.starts_with("* BYE")) throw ImapError{"the server closed the connection"};
        if (line.text.starts_with(tag)) {
            const auto answer = std::string_view{line.text}.substr(tag.size());
            if (!answer.starts_with("OK"))
                throw ImapError{
                    fmt::format("{}: {}", text.substr(0, text.find(' ', 4)), answer.substr(0, 200))};
            return out;
        }
        if (out.size() >= lines_max) throw ImapError{"the server's answer has no end"};
        out.push_back(std::move(line));
    }
}

std::int64_t ImapSession::select(const std::string& folder) {
    std::int64_t validity = 0;
    for (const auto& line : command("SELECT " + quoted(folder), 4096))
        validity = number_after(line.text, "[UIDVALIDITY ", validity);
    return validity;
}

std::vector<std::int64_t> ImapSession::uids_after(std::int64_t last) {
    std::vector<std::int64_t> out;
    for (const auto& line : command(fmt::format("UID SEARCH UID {}:*", last + 1), 4096)) {
        constexpr std::string_view head = "* SEARCH";
        if (!line.text.starts_with(head)) continue;
        const auto* at = line.text.data() + head.size();
        const auto* end = line.text.data() + line.text.size();
        while (at < end) {
            std::int64_t uid = 0;
            const auto [stop, error] = std::from_chars(at, end, uid);
            if (error == std::errc{} && uid > last) out.push_back(uid);  // "*" is the last one, however old
            at = std::max(stop, at + 1);
        }
    }
    std::ranges::sort(out);
    return out;
}

std::int64_t ImapSession::size(std::int64_t uid) {
    for (const auto& line : command(fmt::format("UID FETCH {} (RFC822.SIZE)", uid), 4096))
        if (const auto found = number_after(line.text, "RFC822.SIZE ", -1); found >= 0) return found;
    return -1;
}

std::string ImapSession::body_of(std::int64_t uid, const std::string& what, std::size_t bytes_max) {
    for (auto& line : command(fmt::format("UID FETCH {} ({}<0.{}>)", uid, what, bytes_max), bytes_max))
        if (line.text.contains("BODY[") && !line.literals.empty()) return std::move(line.literals.front());
    return {};
}
std::string ImapSession::fetch(std::int64_t uid, std::size_t bytes_max) {
    return body_of(uid, "BODY.PEEK[]", bytes_max);
}
std::string ImapSession::fetch_header(std::int64_t uid, std::size_t bytes_max) {
    return body_of(uid, "BODY.PEEK[HEADER]", bytes_max);
}

void ImapSession::mark_seen(std::int64_t uid) {
    command(fmt::format("UID STORE {} +FLAGS.SILENT (\\Seen)", uid), 4096);
}
void ImapSession::move(std::int64_t uid, const std::string& folder) {
    command(fmt::format("UID MOVE {} {}", uid, quoted(folder)), 4096);
}

}  // namespace bihuan
