#include "app/message_commands.hpp"

#include <fmt/format.h>

namespace bihuan {

int test_message(Program& program, const std::string& channel, const std::string& to) {
    const auto gateway = program.gateways.find(channel);
    if (gateway == program.gateways.end()) {
        fmt::print(stderr, "{} is not set up: set message.{}_url (see `bihuan config show`)\n", channel,
                   channel);
        return 1;
    }
    const auto answer =
        gateway->second({program.store->ids().make<message::MessageId>(program.clock.now()), to,
                         "Bihuan 测试 test", "这是一条测试消息。\nThis is a test message.", "zh-CN", false});
    const bool is_good =
        answer.outcome == message::Outcome::accepted || answer.outcome == message::Outcome::delivered;
    fmt::print(is_good ? stdout : stderr, "{}: {} ({})\n", channel,
               is_good                                         ? "accepted"
               : answer.outcome == message::Outcome::temporary ? "not now, would be tried again"
                                                               : "refused",
               answer.detail);
    return is_good ? 0 : 1;
}

}  // namespace bihuan
