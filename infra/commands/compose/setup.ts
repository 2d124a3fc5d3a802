import { setUpCompose } from '../../tools/stack/provisioning/compose-setup.ts';

/** The container "setup" of docker-compose.yml. */
await setUpCompose();
