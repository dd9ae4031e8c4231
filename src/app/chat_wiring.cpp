#include "app/program.hpp"

namespace bihuan {

chat::Context Program::chat_context() {
    return {.cipher = &cipher,
            .codes = &codes,
            .shelf = std::make_shared<const file::Shelf>(shelf()),
            .zone = settings.text("time_zone"),
            .publish = [this](const Event& event) { hub.publish(event); },
            .send = [this](const Event& event) { store->send(event); },
            .typing = typing};
}

}  // namespace bihuan
