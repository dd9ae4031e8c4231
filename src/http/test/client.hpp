// A blocking client over a bare socket: tests say exactly which bytes go out.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <map>
#include <string>
#include <string_view>

namespace bihuan {

struct Answer {
    int status = 0;  // 0: the connection ended instead
    std::map<std::string, std::string> headers;
    std::string body;
};

class Client {
  public:
    explicit Client(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
        const timeval patience{10, 0};  // a server that never answers fails the test instead of hanging it
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to), 0);
    }
    Client(const Client&) = delete;
    ~Client() { ::close(socket_); }

    void send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    void finish_sending() { ::shutdown(socket_, SHUT_WR); }

    Answer read_answer(bool has_body = true) {
        Answer answer;
        const auto head = read_until("\r\n\r\n");
        if (head.size() < 12) return answer;
        answer.status = std::stoi(head.substr(9, 3));
        for (auto at = head.find("\r\n") + 2; at < head.size() - 2;) {
            const auto end = head.find("\r\n", at), colon = head.find(": ", at);
            answer.headers[head.substr(at, colon - at)] = head.substr(colon + 2, end - colon - 2);
            at = end + 2;
        }
        const auto length = answer.headers.find("Content-Length");
        if (!has_body || answer.status == 100 || length == answer.headers.end()) return answer;
        const auto size = std::stoul(length->second);
        while (got_.size() < size && receive()) {
        }
        answer.body = got_.substr(0, size);
        got_.erase(0, size);
        return answer;
    }
    std::string read_until(std::string_view mark) {
        std::size_t at = 0;
        while ((at = got_.find(mark)) == std::string::npos)
            if (!receive()) return std::exchange(got_, {});
        auto out = got_.substr(0, at + mark.size());
        got_.erase(0, out.size());
        return out;
    }
    bool is_closed_by_server() {  // waits for it
        while (receive()) {
        }
        return is_ended_ && got_.empty();
    }

    Answer get(const std::string& target, const std::string& headers = {}) {
        send("GET " + target + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
        return read_answer();
    }
    Answer post(const std::string& target, const std::string& body, const std::string& headers = {}) {
        send("POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) +
             "\r\n" + headers + "\r\n" + body);
        return read_answer();
    }

  private:
    bool receive() {
        char block[65536];
        const auto got = ::recv(socket_, block, sizeof block, 0);
        is_ended_ = got == 0;
        if (got <= 0) return false;
        got_.append(block, static_cast<std::size_t>(got));
        return true;
    }
    int socket_;
    bool is_ended_ = false;
    std::string got_;
};

}  // namespace bihuan
