import { setUpCompose } from '../tools/stack/compose-setup.ts';

/** The container "setup" of docker-compose.yml. */
await setUpCompose();
