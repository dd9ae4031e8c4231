// Generated from api/counter.yaml by `npm run api`. Do not edit.
export interface paths {
    "/counter/halls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Halls in service within the scope */
        get: operations["list_halls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counter/halls/{place_id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is called where, and how long each queue takes */
        get: operations["get_hall_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counter/halls/{place_id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A number of a queue; a phone number says whose it is and is not kept */
        post: operations["take_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counter/halls/{place_id}/check_ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A number for a booking of today, by its code or phone number and the code of the customer; wrong tries are limited */
        post: operations["check_in_booking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counter/halls/{place_id}/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Windows, who waits in the order they are called, and the latest 50 absent */
        get: operations["get_counter_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counter/halls/{place_id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Waits, predictions and absents of a day; without one, today */
        get: operations["get_hall_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counter/windows/{window_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open, pause or close a window; without queues it serves all */
        post: operations["act_on_window"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counter/windows/{window_id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call whoever is next for this window */
        post: operations["call_next"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/counter/turns/{turn_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A step of a number */
        post: operations["act_on_turn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        TurnState: "waiting" | "called" | "serving" | "done" | "absent" | "cancelled";
        /** @enum {string} */
        TurnAction: "recall" | "begin" | "finish" | "miss" | "come_back" | "transfer" | "cancel";
        /** @enum {string} */
        WindowState: "closed" | "open" | "paused";
        /** @enum {string} */
        WindowAction: "open" | "pause" | "close";
        Hall: {
            place_id: components["schemas"]["Id"];
            name_zh: string;
            name_en: string;
        };
        HallList: {
            items: components["schemas"]["Hall"][];
        };
        QueueStanding: {
            /** @description the letter of its numbers */
            code: string;
            name_zh: string;
            name_en: string;
            waiting: number;
            /** @description of whoever takes a number now; null: no window is open for it */
            wait_minutes: number | null;
        };
        CalledNumber: {
            number: string;
            window_code: string;
            window_name: string;
            state: components["schemas"]["TurnState"];
            calls: number;
            last_called_at: components["schemas"]["Instant"];
        };
        HallBoard: {
            hall: components["schemas"]["Hall"];
            queues: components["schemas"]["QueueStanding"][];
            /** @description the latest first */
            called: components["schemas"]["CalledNumber"][];
        };
        TakeNumber: {
            queue: string;
            phone?: string;
            /** @description by staff */
            customer_id?: components["schemas"]["Id"];
            /** @description by staff */
            ticket_id?: components["schemas"]["Id"];
        };
        CheckInBooking: {
            /** @description code of the booking */
            booking: string;
            confirm_code: string;
        };
        Slip: {
            turn_id: components["schemas"]["Id"];
            number: string;
            queue: string;
            queue_name_zh: string;
            queue_name_en: string;
            hall: components["schemas"]["Hall"];
            taken_at: components["schemas"]["Instant"];
            booked_at: components["schemas"]["Instant"] | null;
            ahead: number;
            wait_minutes: number | null;
        };
        CounterTurn: {
            turn_id: components["schemas"]["Id"];
            number: string;
            queue: string;
            state: components["schemas"]["TurnState"];
            customer_id: components["schemas"]["Id"] | null;
            /** @description masked */
            customer_name: string | null;
            /** @description checked in with the code of the customer */
            appointment_id: components["schemas"]["Id"] | null;
            ticket_id: components["schemas"]["Id"] | null;
            ticket_code: string | null;
            taken_at: components["schemas"]["Instant"];
            booked_at: components["schemas"]["Instant"] | null;
            called_at: components["schemas"]["Instant"] | null;
            last_called_at: components["schemas"]["Instant"] | null;
            begun_at: components["schemas"]["Instant"] | null;
            calls: number;
            window_code: string | null;
            user_name: string | null;
            allowed_actions: components["schemas"]["TurnAction"][];
            version: number;
        };
        CounterWindow: {
            window_id: components["schemas"]["Id"];
            code: string;
            name: string;
            state: components["schemas"]["WindowState"];
            user_id: components["schemas"]["Id"] | null;
            user_name: string | null;
            is_own: boolean;
            /** @description none: every queue */
            queues: string[];
            turn: components["schemas"]["CounterTurn"] | null;
            allowed_actions: components["schemas"]["WindowAction"][];
            version: number;
        };
        CounterDesk: {
            board: components["schemas"]["HallBoard"];
            windows: components["schemas"]["CounterWindow"][];
            /** @description in the order they are called */
            waiting: components["schemas"]["CounterTurn"][];
            absent: components["schemas"]["CounterTurn"][];
        };
        ActOnWindow: {
            action: components["schemas"]["WindowAction"];
            version: number;
            queues?: string[];
        };
        CallNext: {
            version: number;
        };
        ActOnTurn: {
            action: components["schemas"]["TurnAction"];
            version: number;
            /** @description to transfer to */
            queue?: string;
            /** @description what was done for a booking */
            result?: string;
        };
        Waits: {
            count: number;
            p50_seconds: number;
            p90_seconds: number;
        };
        HourWaits: {
            hour: number;
            waits: components["schemas"]["Waits"];
        };
        DaySums: {
            taken: number;
            booked: number;
            waiting: number;
            served: number;
            absent: number;
            cancelled: number;
            waits: components["schemas"]["Waits"];
            hours: components["schemas"]["HourWaits"][];
            predictions: number;
            /** @description mean of what predictions were off */
            error_seconds: number;
            /** @description mean of wait less prediction: above 0 people waited longer than told */
            bias_seconds: number;
        };
        QueueSums: {
            code: string;
            name_zh: string;
            name_en: string;
            sums: components["schemas"]["DaySums"];
        };
        ServedAtWindow: {
            window_id: components["schemas"]["Id"];
            count: number;
        };
        HallOverview: {
            hall: components["schemas"]["Hall"];
            day: string;
            sums: components["schemas"]["DaySums"];
            queues: components["schemas"]["QueueSums"][];
            windows: components["schemas"]["CounterWindow"][];
            served: components["schemas"]["ServedAtWindow"][];
        };
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        Id: string;
        /** Format: date-time */
        Instant: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_halls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_hall_board: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallBoard"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    take_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeNumber"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_in_booking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInBooking"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_counter_desk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterDesk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_hall_overview: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                place_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallOverview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_window: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                window_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnWindow"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterDesk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    call_next: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                window_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallNext"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterDesk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act_on_turn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                turn_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActOnTurn"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CounterDesk"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
