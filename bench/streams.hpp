// What browsers hear, all of them by one thread, and connections that post.
#pragma once

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace bihuan::bench {

using Steady = std::chrono::steady_clock;

inline void must_be(bool is_fine, const char* what) {
    if (is_fine) return;
    fmt::print(stderr, "{} failed\n", what);
    std::exit(1);
}

inline int connected(std::uint16_t port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    must_be(fd >= 0 && ::connect(fd, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0, "connecting");
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}
inline void send_all(int fd, std::string_view text) {
    while (!text.empty()) {
        const auto sent = ::send(fd, text.data(), text.size(), MSG_NOSIGNAL);
        must_be(sent > 0, "sending");
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

// One thread that hears what all browsers hear, and notes how long each awaited event took.
class Ears {
  public:
    Ears(std::uint16_t port, std::size_t customers, std::size_t agents)
        : poll_{::epoll_create1(EPOLL_CLOEXEC)} {
        for (std::size_t i = 0; i < customers; ++i) open(port, "c" + std::to_string(i), i);
        for (std::size_t i = 0; i < agents; ++i) open(port, "a" + std::to_string(i), nobody);
        waits_ = std::vector<std::atomic<Steady::rep>>(customers);
        thread_ = std::thread{[this] { run(); }};
    }
    ~Ears() {
        is_over_ = true;
        thread_.join();
        for (const auto& one : streams_) ::close(one.fd);
        ::close(poll_);
    }
    // False: the one before has not been heard yet.
    bool await(std::size_t customer) {
        Steady::rep none = 0;
        return waits_[customer].compare_exchange_strong(none, Steady::now().time_since_epoch().count());
    }
    std::vector<double> take() {
        const std::scoped_lock lock{mutex_};
        return std::exchange(took_, {});
    }
    std::size_t open_count() const { return heads_; }

  private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
    struct Stream {
        int fd = -1;
        std::size_t customer = nobody;
        bool has_head = false;
    };
    void open(std::uint16_t port, const std::string& token, std::size_t customer) {
        const int fd = connected(port);
        send_all(fd, fmt::format("GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\n\r\n",
                                 token));
        streams_.push_back({fd, customer, false});
        epoll_event event{.events = EPOLLIN, .data = {.u64 = streams_.size() - 1}};
        ::epoll_ctl(poll_, EPOLL_CTL_ADD, fd, &event);
    }
    void run() {
        std::vector<epoll_event> ready(256);
        std::string buffer(64 * 1024, '\0');
        while (!is_over_) {
            const int count = ::epoll_wait(poll_, ready.data(), static_cast<int>(ready.size()), 100);
            for (int i = 0; i < count; ++i) {
                auto& stream = streams_[ready[static_cast<std::size_t>(i)].data.u64];
                const auto size = ::recv(stream.fd, buffer.data(), buffer.size(), 0);
                must_be(size > 0, "a stream");
                hear(stream, std::string_view{buffer}.substr(0, static_cast<std::size_t>(size)));
            }
        }
    }
    // An event is far shorter than a segment on loopback: it comes whole.
    void hear(Stream& stream, std::string_view text) {
        if (!stream.has_head && text.contains("HTTP/1.1 200")) {
            stream.has_head = true;
            ++heads_;
        }
        if (stream.customer == nobody || !text.contains(R"("side":"agent")")) return;
        const auto began = waits_[stream.customer].exchange(0);
        if (began == 0) return;
        const std::chrono::duration<double, std::milli> took =
            Steady::now() - Steady::time_point{Steady::duration{began}};
        const std::scoped_lock lock{mutex_};
        took_.push_back(took.count());
    }

    int poll_;
    std::vector<Stream> streams_;
    std::vector<std::atomic<Steady::rep>> waits_;
    std::atomic<std::size_t> heads_{0};
    std::atomic<bool> is_over_{false};
    std::mutex mutex_;
    std::vector<double> took_;
    std::thread thread_;
};

class Sender {  // one connection that posts and reads its reply
  public:
    explicit Sender(std::uint16_t port) : fd_{connected(port)} {}
    ~Sender() { ::close(fd_); }
    Sender(const Sender&) = delete;
    int post(const std::string& path, const std::string& token, const std::string& body) {
        send_all(fd_, fmt::format("POST {} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\nContent-Type: "
                                  "application/json\r\nContent-Length: {}\r\n\r\n{}",
                                  path, token, body.size(), body));
        std::string reply;
        char buffer[8192];
        for (;;) {
            const auto size = ::recv(fd_, buffer, sizeof buffer, 0);
            must_be(size > 0, "a reply");
            reply.append(buffer, static_cast<std::size_t>(size));
            const auto head = reply.find("\r\n\r\n");
            if (head == reply.npos) continue;
            const auto at = reply.find("ontent-Length: ");
            std::size_t length = 0;
            if (at < head) std::from_chars(reply.data() + at + 15, reply.data() + head, length);
            if (reply.size() >= head + 4 + length) return std::atoi(reply.c_str() + 9);
        }
    }

  private:
    int fd_;
};

}  // namespace bihuan::bench
