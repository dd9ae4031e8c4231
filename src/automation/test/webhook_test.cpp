// Calls of other systems, against a listener of this test's own: signed, tried again, given up, sent again,
// and never to an address that is not public.
#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "automation/http/webhook_sender.hpp"
#include "automation/test/desk.hpp"

namespace bihuan::automation {
namespace {

// Answers each call with the status told, and keeps what was sent.
class Listener {
  public:
    explicit Listener(std::vector<int> statuses) : statuses_{std::move(statuses)} {
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        must(::bind(socket_, reinterpret_cast<sockaddr*>(&address), size) == 0);
        must(::listen(socket_, 8) == 0);
        must(::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread{[this] {
            for (const int status : statuses_) answer(status);
        }};
    }
    ~Listener() {
        ::shutdown(socket_, SHUT_RDWR);
        thread_.join();
        ::close(socket_);
    }
    std::string url() const { return fmt::format("http://127.0.0.1:{}/hook", port_); }
    const std::vector<std::string>& requests() const { return requests_; }

  private:
    void answer(int status) {
        const int client = ::accept(socket_, nullptr, nullptr);
        if (client < 0) return;
        std::string got;
        std::array<char, 4096> piece{};
        while (!is_whole(got)) {
            const auto n = ::read(client, piece.data(), piece.size());
            if (n <= 0) break;
            got.append(piece.data(), static_cast<std::size_t>(n));
        }
        requests_.push_back(got);
        const auto reply = fmt::format(
            "HTTP/1.1 {} x\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\nConnection: "
            "close\r\n\r\n",
            status);
        must(::write(client, reply.data(), reply.size()) > 0);
        ::close(client);
    }
    static bool is_whole(const std::string& got) {
        const auto head = got.find("\r\n\r\n");
        const auto at = got.find("Content-Length: ");
        if (head == got.npos || at == got.npos) return false;
        return got.size() >= head + 4 + std::stoul(got.substr(at + 16));
    }
    std::vector<int> statuses_;
    int socket_ = -1;
    std::uint16_t port_ = 0;
    std::vector<std::string> requests_;
    std::thread thread_;
};

std::string header(const std::string& request, const std::string& name) {
    const auto at = request.find("\r\n" + name + ": ");
    if (at == request.npos) return {};
    const auto begin = at + name.size() + 4;
    return request.substr(begin, request.find("\r\n", begin) - begin);
}
std::string body(const std::string& request) { return request.substr(request.find("\r\n\r\n") + 4); }

class Webhooks : public Desk {
  protected:
    std::vector<Delivery> deliveries() {
        return read([&](Unit& unit) -> Result<DeliveryPage> { return list_deliveries(unit, {}, {}, 50); })
            ->items;
    }
};

TEST_P(Webhooks, AreSignedAndKnownAgainWhenTriedAgain) {
    Listener other{{503, 302, 200}};
    add(trigger("call", {"opened"}, {}, {webhook(other.url())}));
    const auto t = seen(open());
    WebhookSender sender{*store_, book_};
    EXPECT_EQ(deliveries().at(0).state, DeliveryState::pending);
    EXPECT_EQ(sender.run_due(), 1);
    EXPECT_EQ(sender.run_due(), 0) << "not before the pause has passed";
    clock_.advance(61s);
    EXPECT_EQ(sender.run_due(), 1) << "a redirect is a failure, and not followed";
    EXPECT_EQ(deliveries().at(0).last_status, 302);
    clock_.advance(6min);
    EXPECT_EQ(sender.run_due(), 1);
    const auto sent = deliveries().at(0);
    EXPECT_EQ(sent.state, DeliveryState::sent);
    EXPECT_EQ(sent.attempts, 3);
    ASSERT_EQ(other.requests().size(), 3U);
    for (const auto& request : other.requests()) {
        EXPECT_EQ(header(request, "Idempotency-Key"), sent.delivery_id.text());
        const auto text = header(request, "X-Bihuan-Timestamp") + "." + body(request);
        EXPECT_EQ(header(request, "X-Bihuan-Signature"),
                  "sha256=" + hmac_sha256_hex("0123456789abcdef", text));
        EXPECT_NE(request.find(t.code), std::string::npos);
        for (const char* personal : {"张", "13800001234", "断网", "光猫"})
            EXPECT_EQ(request.find(personal), std::string::npos) << personal;
    }
}

TEST_P(Webhooks, AreGivenUpAndSentAgainByAPerson) {
    add(trigger("call", {"opened"}, {}, {webhook("http://127.0.0.1:1/nobody")}));
    open();
    WebhookSender sender{*store_, book_};
    for (int i = 0; i < attempts_max; ++i) {
        EXPECT_EQ(sender.run_due(), 1);
        clock_.advance(7h);
    }
    EXPECT_EQ(sender.run_due(), 0);
    auto dead = deliveries().at(0);
    EXPECT_EQ(dead.state, DeliveryState::dead);
    EXPECT_FALSE(dead.last_error.empty());
    ASSERT_TRUE(by(manager(), [&](Unit& unit) { return send_again(unit, book_, dead.delivery_id); }));
    EXPECT_EQ(by(manager(), [&](Unit& unit) { return send_again(unit, book_, dead.delivery_id); })
                  .error()
                  .kind.code,
              "automation.delivery_not_dead");
    EXPECT_EQ(sender.run_due(), 1);
}

TEST_P(Webhooks, KeepTheirSecretSealed) {
    const auto rule = add(trigger("call", {"opened"}, {}, {webhook("https://example.com/")}));
    EXPECT_EQ(shown_definition(rule.definition).find("0123456789abcdef"), std::string::npos);
    EXPECT_NE(rule.definition.actions[0].secret, "0123456789abcdef");
    auto draft = trigger("call", {"opened"}, {}, {webhook("https://example.com/")});
    draft.definition.actions[0].secret.clear();
    const auto kept =
        by(manager(), [&](Unit& unit) { return update_rule(unit, book_, rule.rule_id, 1, draft); });
    ASSERT_TRUE(kept) << code_of(kept.error());
    EXPECT_EQ(kept->rule.definition.actions[0].secret, rule.definition.actions[0].secret);
    draft.definition.actions[0].url = "https://example.org/";
    const auto moved =
        by(manager(), [&](Unit& unit) { return update_rule(unit, book_, rule.rule_id, 2, draft); });
    EXPECT_EQ(code_of(moved.error()), "automation.secret_missing") << "another address needs its own";
}

TEST_P(Webhooks, NeverGoToAPrivateAddress) {
    Listener other{{}};
    RuleBook strict{cipher_, Policy{}};
    const auto draft = trigger("call", {"opened"}, {}, {webhook(other.url())});
    const auto made = by(manager(), [&](Unit& unit) { return create_rule(unit, strict, draft); });
    EXPECT_EQ(code_of(made.error()), "automation.url_private");
    // Written while it was allowed: the address as resolved is looked at when it is called.
    add(draft);
    open();
    WebhookSender sender{*store_, strict};
    EXPECT_EQ(sender.run_due(), 1);
    EXPECT_EQ(deliveries().at(0).last_error, "the address is not public");
    EXPECT_TRUE(other.requests().empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, Webhooks, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace bihuan::automation
