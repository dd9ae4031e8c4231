#include "desk.hpp"

namespace bihuan {
namespace {

using namespace std::chrono_literals;

Event event(std::string topic, std::int64_t organization, std::int64_t customer = 0) {
    return {.topic = std::move(topic),
            .subject_id = 5,
            .organization_id = organization,
            .customer_id = customer,
            .payload = R"({"state":"open"})"};
}

std::string text_of(int id, const std::string& topic) {
    return "id: " + std::to_string(id) + "\nevent: " + topic + "\ndata: {\"topic\":\"" + topic +
           R"(","subject_id":"5","payload":{"state":"open"}})" + "\n\n";
}

void listen(Client& client, const char* name, const std::string& headers = {}) {
    client.send("GET /api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + std::string{name} +
                "\r\n" + headers + "\r\n");
    const auto head = client.read_until("retry: 3000\n\n");
    EXPECT_NE(head.find("HTTP/1.1 200"), std::string::npos) << head;
    EXPECT_NE(head.find("Content-Type: text/event-stream"), std::string::npos) << head;
}

TEST(Events, EachHearsWhatConcernsThem) {
    Desk desk;
    Client staff{desk.port()}, customer{desk.port()};
    listen(staff, "agent");        // sees organisations 10 and 11
    listen(customer, "customer");  // is customer 99
    desk.hub.publish(event("elsewhere", 12, 98));
    desk.hub.publish(event("ticket.ours", 10, 98));
    desk.hub.publish(event("ticket.theirs", 12, 99));
    desk.hub.publish(event("ticket.both", 11, 99));
    EXPECT_EQ(staff.read_until("\n\n"), text_of(2, "ticket.ours"));
    EXPECT_EQ(staff.read_until("\n\n"), text_of(4, "ticket.both"));
    EXPECT_EQ(customer.read_until("\n\n"), text_of(3, "ticket.theirs"));
    EXPECT_EQ(customer.read_until("\n\n"), text_of(4, "ticket.both"));
}

TEST(Events, WhoComesBackHearsWhatWasMissed) {
    Desk desk;
    for (int i = 1; i <= 4; ++i) desk.hub.publish(event("ticket.ours", 10));
    Client back{desk.port()}, future{desk.port()};
    listen(back, "agent", "Last-Event-ID: 2\r\n");
    EXPECT_EQ(back.read_until("\n\n"), text_of(3, "ticket.ours"));
    EXPECT_EQ(back.read_until("\n\n"), text_of(4, "ticket.ours"));
    listen(future, "agent", "Last-Event-ID: 900\r\n");  // of a server that has restarted since
    EXPECT_EQ(future.read_until("\n\n"), "event: lagged\ndata: {}\n\n");
}

// Another node, or an earlier start of this one: what it counted means nothing here.
TEST(Events, AnotherHubsCountIsAnUnknownPast) {
    EventHub one, other;
    one.publish(event("ticket.ours", 10)), other.publish(event("ticket.ours", 10));
    const auto text = [&] {
        const auto listener = one.subscribe(actor_named("agent"), 0);
        one.publish(event("ticket.ours", 10));
        return listener->take();
    }();
    const auto last_id = std::stoull(text.substr(4));
    EXPECT_EQ(one.subscribe(actor_named("agent"), last_id)->take(), "");
    EXPECT_TRUE(other.subscribe(actor_named("agent"), last_id)->take().starts_with("event: lagged\n"));
    const auto listener = one.subscribe(actor_named("agent"), 0);
    one.lag();
    EXPECT_TRUE(listener->take().starts_with("event: lagged\n"));
}

TEST(Events, ASilentStreamIsKeptAwakeUntilItsSessionEnds) {
    Desk desk{{.heartbeat = 20ms}};
    Client client{desk.port()};
    listen(client, "agent");
    EXPECT_EQ(client.read_until("\n\n"), ": still here\n\n");
    desk.gate.is_revoked = true;
    client.read_until("no such text");
    EXPECT_TRUE(client.is_closed_by_server());
    EXPECT_EQ(desk.hub.subscriber_count(), 0U);
}

TEST(EventHub, WhoFallsBehindIsToldSo) {
    EventHub hub{0};
    const auto slow = hub.subscribe(actor_named("agent"), 0);
    int wakes = 0;
    slow->set_wake([&] { ++wakes; });
    for (std::size_t i = 0; i <= EventHub::backlog_max; ++i) hub.publish(event("ticket.ours", 10));
    const auto text = slow->take();
    EXPECT_TRUE(text.starts_with("event: lagged\n")) << text;
    EXPECT_EQ(text.find("id: 3\n"), std::string::npos);
    EXPECT_NE(text.find("id: 257\n"), std::string::npos);
    EXPECT_EQ(slow->take(), "");
    EXPECT_LE(wakes, 2) << "one that has news waiting is not woken again";
    for (std::size_t i = 0; i < EventHub::remembered_max; ++i) hub.publish(event("ticket.ours", 10));
    EXPECT_TRUE(hub.subscribe(actor_named("agent"), 200)->take().starts_with("event: lagged\n"));
    EXPECT_TRUE(hub.subscribe(actor_named("agent"), 1250)->take().starts_with("id: 1251\n"));
    EXPECT_EQ(hub.subscribe(actor_named("agent"), 0)->take(), "") << "a newcomer reads the page instead";
}

TEST(EventHub, WhoAnswersForItHearsOfItInAnotherUnitToo) {
    EventHub hub{0};
    auto owner = actor_named("agent"), other = actor_named("agent"), customer = actor_named("customer");
    owner.user_id = 7;
    other.user_id = 8;
    customer.user_id = 7;  // a customer hears of their own only, whatever the number
    const auto first = hub.subscribe(owner, 0), second = hub.subscribe(other, 0),
               third = hub.subscribe(customer, 0);
    auto elsewhere = event("ticket.moved", 12, 98);
    elsewhere.people = {7, 0};
    hub.publish(elsewhere);
    elsewhere.people = {0, 0};  // nobody: not everybody
    hub.publish(elsewhere);
    EXPECT_EQ(first->take(), text_of(1, "ticket.moved"));
    EXPECT_EQ(second->take(), "");
    EXPECT_EQ(third->take(), "");
}

TEST(EventHub, WhatIsNobodysIsHeardByItsPeopleAlone) {
    EventHub hub;
    auto all = actor_named("agent");
    all.sees_all = true;
    all.user_id = 7;
    auto other = all;
    other.user_id = 8;
    const auto one = hub.subscribe(all, 0), two = hub.subscribe(other, 0),
               customer = hub.subscribe(actor_named("customer"), 0);
    auto turn = event("chat.turn", -1, 99);
    turn.people = {7, 0};
    hub.publish(turn);
    EXPECT_NE(one->take(), "");
    EXPECT_EQ(two->take(), "") << "whoever sees everything is no part of it either";
    EXPECT_NE(customer->take(), "");
}

TEST(EventHub, NothingCanBreakTheFraming) {
    EventHub hub{0};
    const auto one = hub.subscribe(actor_named("agent"), 0);
    auto odd = event("ticket.ours", 10);
    odd.payload = "{\"a\":\n\n\"b\"}";
    hub.publish(odd);
    EXPECT_EQ(one->take(),
              "id: 1\nevent: ticket.ours\ndata: "
              "{\"topic\":\"ticket.ours\",\"subject_id\":\"5\",\"payload\":{\"a\":\"b\"}}\n\n");
}

}  // namespace
}  // namespace bihuan
