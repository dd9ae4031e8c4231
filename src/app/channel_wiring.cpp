#include "app/channel_wiring.hpp"

#include "intake/calls.hpp"
#include "telephone/calls.hpp"

namespace bihuan {

channel::Context channel_context(Program& p) {
    const auto zone = p.settings.text("time_zone");
    return {.messages = std::make_shared<const message::Context>(p.message_context()),
            .intake = std::make_shared<const intake::Context>(p.intake_context()),
            .telephone = std::make_shared<const telephone::Hands>(telephone::Hands{&p.cipher, zone}),
            .zone = zone};
}

}  // namespace bihuan
