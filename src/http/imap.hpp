// Reading a mailbox (RFC 9051 and its elder 3501). libcurl connects, encrypts and signs in; the few commands
// are ours, since its own FETCH marks what it reads as seen.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan {

struct ImapSettings {
    std::string url;  // imap://host:143 (STARTTLS where `needs_tls`, or offered), imaps://host:993
    std::string user, password;
    bool needs_tls = true;
    std::chrono::milliseconds connect_timeout{10'000}, timeout{60'000};  // the latter of one answer
};
// What went wrong, for people; never the password.
struct ImapError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class ImapSession {
  public:
    explicit ImapSession(const ImapSettings& settings);  // connected and signed in
    ~ImapSession();
    ImapSession(const ImapSession&) = delete;

    std::int64_t select(const std::string& folder);           // UIDVALIDITY
    std::vector<std::int64_t> uids_after(std::int64_t last);  // in order
    std::int64_t size(std::int64_t uid);                      // -1: it is gone
    // The first bytes of it; BODY.PEEK, so that it stays unread. "": it is gone.
    std::string fetch(std::int64_t uid, std::size_t bytes_max);
    std::string fetch_header(std::int64_t uid, std::size_t bytes_max);
    void mark_seen(std::int64_t uid);
    void move(std::int64_t uid, const std::string& folder);

  private:
    struct Line {  // an answer, with what came in it as literals
        std::string text;
        std::vector<std::string> literals;
    };
    std::vector<Line> command(const std::string& text, std::size_t literal_max);
    Line read_line(std::size_t literal_max);
    void need(std::size_t count);
    void send(std::string_view bytes);
    void wait(bool is_writing);
    std::string body_of(std::int64_t uid, const std::string& what, std::size_t bytes_max);

    struct Handle;
    std::unique_ptr<Handle> handle_;
    std::chrono::milliseconds timeout_;
    std::string buffer_;
    std::int64_t tag_ = 0;
};

}  // namespace bihuan
